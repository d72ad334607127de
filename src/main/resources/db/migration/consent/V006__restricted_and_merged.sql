-- What she last took back or declined of a restricted subject stays closed to whom a merge lets in. Only some may know what she said of it, so
-- the database takes it out of the relation that was begun, and tells nobody: whoever merges reads the same before and after.
create policy last_word on consent.event for select to current_user using (access.may_write(family, 'C0'));

create function consent.stays_closed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    house uuid := (select r.organisation from access.relation r where r.id = new.relation);
begin
    perform access.keep_closed(new.family, new.relation, array(
        select last.compartment from (
            select distinct on (e.compartment) e.compartment, e.kind from consent.event e
            where e.family = new.family and e.compartment <> 'C0' and e.kind <> 'INFORMED'
              and (e.recipient_kind = 'TEAM' or e.recipient_kind = 'ORGANISATION' and e.recipient = house
                or e.recipient_kind = 'COLLEAGUE' and e.recipient in (select account.same_human(new.actor)))
            order by e.compartment, e.noted_at desc, e.id desc) last
        where last.kind in ('WITHDRAWN', 'SUSPENDED_UNSAFE', 'DECLINED')));
    return null;
end $$;
revoke all on function consent.stays_closed() from public;
create trigger stays_closed after insert on family.merge_relation for each row execute function consent.stays_closed();
