-- How an indicator turned out once it was talked over with her, and how the questions do, all families together.

-- Each saying is a row of its own: the newest counts, null takes back what was said, none is ever changed.
create table screening.talked_over (
    id uuid primary key,
    place bigint generated always as identity,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    author uuid not null default access.actor(),
    domain text not null,
    code text not null,
    turned_out text check (turned_out in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED')),
    at timestamptz not null,
    by uuid not null,
    key uuid not null unique
);
create index talked_over_by_screening on screening.talked_over (screening, code, place);
create index talked_over_by_family on screening.talked_over (family);

alter table screening.talked_over enable row level security;
alter table screening.talked_over force row level security;
create policy read_by_compartment on screening.talked_over for select to ${app}
    using (access.may_read(family, compartment, author));
create policy said_by_compartment on screening.talked_over for insert to ${app}
    with check (by = access.actor() and access.may_write(family, compartment, author));
grant select, insert on screening.talked_over to ${app};

-- The owner passes the wall of these four tables inside the counting function below, for somebody signed in, and never otherwise.
do $$
declare
    one text;
begin
    foreach one in array array['screening', 'answer', 'result', 'talked_over'] loop
        execute format('create policy counted on screening.%I for select to current_user '
            'using (access.actor() is not null and current_setting(''mille.counting'', true) = ''on'')', one);
    end loop;
end $$;

-- From how many families on a figure tells nothing of one: five, ten where what is asked is restricted.
create function screening.enough(compartment text) returns integer language sql immutable parallel safe as
$$ select case when compartment in ('C0', 'C0L', 'C1', 'C2') then 5 else 10 end $$;

-- Figures stand still for a month, restricted ones for a quarter, so that two looks at them are not one family apart.
create function screening.counted_until(compartment text) returns timestamptz language sql stable parallel safe as $$
    select date_trunc(case when compartment in ('C0', 'C0L', 'C1', 'C2') then 'month' else 'quarter' end,
        access.moment() at time zone 'Europe/Brussels') at time zone 'Europe/Brussels'
$$;

-- A figure may be told when it and what remains beside it are enough; the third may be nobody at all.
create function screening.tells(told bigint, beside bigint, nobody_or bigint, minimum integer) returns boolean
language sql immutable parallel safe as
$$ select told >= minimum and beside >= minimum and (nobody_or = 0 or nobody_or >= minimum) $$;

-- The only way across families. It takes nothing and gives back counts that are large enough, of all organisations and of the reader's
-- own; what is missing is too small, or would let one calculate what is. How: docs/adr/2026-11-29-false-alarms.md.
create function screening.figures()
returns table (own boolean, pack text, pack_version text, domain text, code text, part text, count bigint, confirmed bigint)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
perform set_config('mille.counting', 'on', true);
return query with asked as (
    select s.id, s.organisation, s.pack, s.pack_version, a.domain, a.compartment
    from screening.screening s join screening.answer a on a.screening = s.id
    where s.state = 'DONE' and s.done_at < screening.counted_until(a.compartment)
      and a.kind in ('ANSWERED', 'KEPT', 'PREFERS_NOT') and a.item <> a.domain || '.help'
    group by s.id, s.organisation, s.pack, s.pack_version, a.domain, a.compartment
), came_out as (
    select a.*, r.code, said.turned_out
    from asked a join screening.result r on r.screening = a.id and r.domain = a.domain and r.kind = 'INDICATOR'
    left join lateral (
        select t.turned_out from screening.talked_over t
        where t.screening = a.id and t.code = r.code and t.at < screening.counted_until(a.compartment)
        order by t.place desc limit 1) said on true
), held as (
    select a.pack, a.pack_version, a.domain, screening.enough(a.compartment) as minimum, a.organisation, count(*) as n
    from asked a group by a.pack, a.pack_version, a.domain, a.compartment, a.organisation
), came as (
    select o.pack, o.pack_version, o.domain, o.code, o.organisation, count(*) as n, count(o.turned_out) as talked,
        count(*) filter (where o.turned_out = 'CONFIRMED') as confirmed
    from came_out o group by o.pack, o.pack_version, o.domain, o.code, o.organisation
), every as (
    select h.*, c.code, coalesce(n.n, 0) as out_of_it, coalesce(n.talked, 0) as talked, coalesce(n.confirmed, 0) as confirmed
    from held h join (select distinct pack, pack_version, domain, code from came) c
        on (c.pack, c.pack_version, c.domain) = (h.pack, h.pack_version, h.domain)
    left join came n on (n.pack, n.pack_version, n.domain, n.code, n.organisation)
        = (c.pack, c.pack_version, c.domain, c.code, h.organisation)
), cell as (
    select pack, pack_version, domain, minimum, organisation, null::text as code, 'ASKED' as part, n as told, n as beside, 0::bigint as rest
    from held
    union all
    select pack, pack_version, domain, minimum, organisation, code, 'OUT', out_of_it, n - out_of_it, 0 from every
    union all
    select pack, pack_version, domain, minimum, organisation, code, 'TALKED', confirmed, talked - confirmed, out_of_it - talked from every
), fitting as (
    select c.*, screening.tells(told, beside, rest, minimum) as fits from cell c
), ranked as (
    select f.*, row_number() over (partition by pack, pack_version, domain, code, part, fits order by told + beside, organisation) as nth
    from fitting f
), weighed as (
    select r.*, sum(told) filter (where not fits) over same as t1, sum(beside) filter (where not fits) over same as b1,
        sum(rest) filter (where not fits) over same as r1,
        sum(told) filter (where not fits or nth = 1) over same as t2, sum(beside) filter (where not fits or nth = 1) over same as b2,
        sum(rest) filter (where not fits or nth = 1) over same as r2
    from ranked r window same as (partition by pack, pack_version, domain, code, part)
), shown as (
    -- What is kept back must itself be nobody or enough: else the smallest that was to be told is kept back with it, else all are.
    select w.*, fits and (
        coalesce(t1 + b1 + r1, 0) = 0 or screening.tells(t1::bigint, b1::bigint, r1::bigint, minimum)
        or (nth > 1 and screening.tells(t2::bigint, b2::bigint, r2::bigint, minimum))) as told_alone
    from weighed w
)
select true, pack, pack_version, domain, code, part, case part when 'TALKED' then told + beside else told end,
    case part when 'TALKED' then told end
from shown where told_alone and organisation = access.organisation()
union all
select false, pack, pack_version, domain, code, part,
    (case part when 'TALKED' then sum(told) + sum(beside) else sum(told) end)::bigint,
    (case part when 'TALKED' then sum(told) end)::bigint
from cell group by pack, pack_version, domain, code, part, minimum
having screening.tells(sum(told)::bigint, sum(beside)::bigint, sum(rest)::bigint, minimum);
perform set_config('mille.counting', 'off', true);
end $$;
revoke execute on function screening.figures() from public;
grant execute on function screening.figures() to ${app};
