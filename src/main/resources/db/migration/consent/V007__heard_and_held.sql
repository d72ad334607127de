-- Where somebody decided for her about what is hers before anybody’s, it is noted that she said herself what she thinks of it.
alter table consent.event add column heard boolean not null default false,
    add constraint heard_beside_whoever_decides check (not heard or decided_by = 'REPRESENTATIVE');

-- What is read of a restricted subject by a place in the team ends with what she agreed to about that subject. Whoever renews the place may
-- not know of it, so the place goes on without the subject, and the subject alone, for those who know it, until her day: the end of the
-- place tells nothing. Answers nothing, whether there was such a day or not.
create policy held_apart on consent.event for select to current_user using (access.may_write(family, 'C0'));
create policy held_apart_begins on access.relation for insert to current_user
    with check (subject is not null and access.may_write(family, 'C0'));
create policy held_apart on access.relation for update to current_user
    using (subject is null and type <> 'BREAK_GLASS' and access.may_write(family, 'C0'));
create function consent.hold_apart(wanted uuid, records uuid[], reader uuid, house uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    at timestamptz := access.moment();
    hers uuid[] := array(select account.same_human(reader));
    held record;
begin
    if not access.may_write(wanted, 'C0') then
        return;
    end if;
    for held in
        select r.id, r.family, r.actor, r.organisation, r.type, r.writes, r.basis, r.proof, s.subject, said.until, said.author
        from access.relation r cross join unnest(r.scope) as s(subject) cross join lateral (
            select e.until, e.author from consent.event e
            where e.family = any (records) and e.compartment = s.subject
              and e.kind in ('GIVEN', 'GIVEN_ORALLY', 'LEGAL_DUTY', 'VITAL_INTEREST')
              and (e.recipient = any (hers) or e.recipient_kind = 'ORGANISATION' and e.recipient = house)
              and (e.kind not in ('GIVEN', 'GIVEN_ORALLY') or not exists (
                select 1 from consent.event b
                where b.family = e.family and b.kind in ('WITHDRAWN', 'SUSPENDED_UNSAFE') and b.noted_at > e.noted_at
                  and (s.subject = any (b.subjects) or 'C0' = any (b.subjects))
                  and (b.recipient_kind = 'TEAM' or b.recipient = any (hers) or b.recipient = house)))
            order by e.recipient_kind = 'COLLEAGUE' desc, e.noted_at desc, e.id desc limit 1) said
        where r.family = wanted and r.actor = reader and r.subject is null and r.type <> 'BREAK_GLASS' and not r.ended_by_act
          and r.starts_at <= at and (r.ends_at is null or r.ends_at > at)
          and s.subject in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9')
          and said.until is not null and (r.ends_at is null or said.until < r.ends_at)
    loop
        if held.until > at then
            insert into access.relation (id, family, actor, organisation, type, writes, scope, subject, basis, proof, starts_at, ends_at,
                created_by, created_at)
            values (gen_random_uuid(), held.family, held.actor, held.organisation, held.type, held.writes, array['C0', held.subject],
                held.subject, held.basis, held.proof, at, held.until, held.author, at);
        end if;
        update access.relation r set scope = array_remove(r.scope, held.subject), version = r.version + 1 where r.id = held.id;
    end loop;
end $$;
revoke all on function consent.hold_apart(uuid, uuid[], uuid, uuid) from public;
grant execute on function consent.hold_apart(uuid, uuid[], uuid, uuid) to ${app};
