-- A colleague who is there for a restricted subject may be asked by whoever does not know it, as anybody else: a refusal would tell.
create or replace function opinion.may_be_asked(records uuid[], posts uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
    select not exists (select 1 from unnest(records) as r(id) where not access.may_write(r.id, 'C0'))
      and not exists (select 1 from access.relation r
        where r.family = any(records) and r.actor = any(posts)
          and access.knows_role(r.family, r.subject, r.actor, r.created_by))
      and not exists (select 1 from access.exclusion e
        where e.family = any(records) and e.since <= access.moment() and (e.until is null or e.until > access.moment())
          and (e.actor = any(posts)
            or e.organisation in (select p.organisation from directory.professional p where p.id = any(posts))))
$$;
