-- The entries of one transaction are of one actor: her chain is taken and moved on once for all of them.
create or replace function audit.append(rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
    one jsonb;
    link audit.chain;
    new_row audit.entry;
begin
    for one in select * from jsonb_array_elements(rows) loop
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
