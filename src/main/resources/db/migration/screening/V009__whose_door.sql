-- The door this transaction stands in, as before. It opens nothing where the author's relation was ended by an act, or where her house is kept
-- away, whatever the clock says.
create or replace function screening.standing() returns screening.door
language plpgsql stable security definer set search_path = '' as $$
declare
    found screening.door;
begin
    if coalesce(current_setting('mille.door', true), '') = '' or access.actor() is not null then
        return null;
    end if;
    select d.* into found from screening.door d
    where d.secret = decode(current_setting('mille.door', true), 'hex')
      and d.code = decode(current_setting('mille.code', true), 'hex')
      and d.wrong < 5 and d.closed_at is null and d.finished_at is null and d.expires_at > access.moment()
      and exists (
        select 1 from access.relation r
        where r.actor = d.author and r.family = d.family and r.writes and not r.ended_by_act
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (
            select 1 from access.exclusion e
            where e.family = d.family and (e.actor = d.author or e.organisation = r.organisation)
              and (e.until is null or e.until > access.moment())));
    return found;
end $$;
