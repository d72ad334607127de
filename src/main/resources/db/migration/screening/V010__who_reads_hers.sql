-- Her pages tell her who will read what she answers: through her door, who reads which subject of her record besides whoever gave her the
-- door, as the wall itself compares it. Whoever is there for one restricted subject is told only where the giver of the door brought her
-- in or holds the subject: a page beside a colleague tells that colleague nothing new.
create function screening.who_reads_hers() returns table (reader uuid, compartment text)
language sql stable security definer set search_path = '' as $$
    with around as (
        select r.actor, r.scope, r.type, d.family, d.author
        from screening.standing() d join access.relation r on r.family = d.family
        where d.id is not null and r.actor <> d.author and not r.ended_by_act
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and (e.actor = r.actor or e.organisation = r.organisation)
              and (e.until is null or e.until > access.moment()))
          and (r.subject is null or r.created_by = d.author or exists (
            select 1 from access.relation mine
            where mine.family = d.family and mine.actor = d.author and not mine.ended_by_act and r.subject = any (mine.scope)
              and mine.starts_at <= access.moment() and (mine.ends_at is null or mine.ends_at > access.moment())))
    )
    select around.actor, opened.compartment from around cross join lateral unnest(around.scope) opened(compartment)
    union
    select around.actor, c.compartment
    from around join access.clearance c on c.family = around.family and c.actor = around.actor
    where around.type <> 'BREAK_GLASS' and c.author = around.author and not c.ended_by_act
      and c.since <= access.moment() and (c.until is null or c.until > access.moment())
$$;
revoke all on function screening.who_reads_hers() from public;
grant execute on function screening.who_reads_hers() to ${app};
