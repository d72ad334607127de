-- Whoever acts is logged under no other name: a transaction that names its actor cannot add to the chain of somebody else.
-- Doors are the exception: when a professional turns her screen, the door tries its code in her transaction, and logs under its own id.
create or replace function audit.append(rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
    one jsonb;
    link audit.chain;
    new_row audit.entry;
    acting uuid := nullif(current_setting('mille.actor', true), '')::uuid;
begin
    for one in select * from jsonb_array_elements(rows) loop
        if acting is not null and acting <> (one ->> 'actor')::uuid and one ->> 'function' is distinct from 'HERSELF' then
            raise exception 'the log takes no entry in the name of somebody else' using errcode = 'insufficient_privilege';
        end if;
        if link.actor is distinct from (one ->> 'actor')::uuid then
            update audit.chain set length = link.length, head = link.head where actor = link.actor;
            insert into audit.chain (actor, length, head) values ((one ->> 'actor')::uuid, 0, '\x00')
                on conflict (actor) do nothing;
            select c.* into strict link from audit.chain c where c.actor = (one ->> 'actor')::uuid for update;
        end if;
        new_row := row(link.actor, link.length + 1, (one ->> 'at')::timestamptz,
            (one ->> 'organisation')::uuid, one ->> 'function', one ->> 'action', one ->> 'outcome', one ->> 'reason',
            (one ->> 'family')::uuid, array(select jsonb_array_elements_text(one -> 'compartments')), one ->> 'request',
            link.head, '\x00');
        new_row.hash := audit.digest(link.head, new_row);
        insert into audit.entry select new_row.*;
        link.length := new_row.position;
        link.head := new_row.hash;
    end loop;
    update audit.chain set length = link.length, head = link.head where actor = link.actor;
end $$;
