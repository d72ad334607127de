-- The access log of her house, for its officer: of one reader or of one reference, in the words everybody around a family is shown, and
-- never a family. What was refused is shown of a reader only: a reference that nobody opened says nothing.
create function confidentiality.log_of(reader uuid, wanted text, since timestamptz, until timestamptz, most integer)
returns table (at timestamptz, actor uuid, function text, reference text, opened text, exceptional boolean)
language sql stable security definer set search_path = '' as $$
    with own as materialized (
        select access.organisation() as house where confidentiality.officer() and num_nonnulls(log_of.reader, log_of.wanted) > 0
    ), looked as (
        select e.* from own join audit.entry e on e.organisation = own.house and e.family is not null and e.outcome = 'PERMIT'
            and e.at >= log_of.since and e.at < log_of.until
        where (log_of.reader is null or e.actor = log_of.reader)
          and (log_of.wanted is null or confidentiality.reference(e.family) = log_of.wanted)
    ), refused as (
        select e.* from own join audit.entry e on e.organisation = own.house and e.actor = log_of.reader and e.family is not null
            and e.outcome = 'DENY' and e.at >= log_of.since and e.at < log_of.until
        where log_of.wanted is null or confidentiality.reference(e.family) = log_of.wanted
    ), lines as (
        select min(l.at) as at, l.actor, l.function, l.family, access.opened(array_agg(l.action), l.request is not null,
            bool_and(l.reason = 'RECEIVED' and l.compartments <@ array['C0', 'C0L', 'C1', 'C2'])) as opened
        from looked l group by l.actor, l.function, l.family, l.request
        union all
        select min(r.at), r.actor, r.function, r.family, null from refused r group by r.actor, r.function, r.family, r.request
    )
    select l.at, l.actor, l.function, confidentiality.reference(l.family), l.opened, exists (
        select 1 from access.relation b where b.family = l.family and b.actor = l.actor and b.type = 'BREAK_GLASS'
          and b.starts_at <= l.at and b.ends_at > l.at)
    from (select * from lines order by lines.at desc, lines.actor limit log_of.most) l
    order by l.at desc, l.actor
$$;
revoke all on function confidentiality.log_of(uuid, text, timestamptz, timestamptz, integer) from public;
grant execute on function confidentiality.log_of(uuid, text, timestamptz, timestamptz, integer) to ${app};
