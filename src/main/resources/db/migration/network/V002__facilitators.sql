-- Whether anybody would read what is asked of the helpdesk here: a facilitator whose post runs today, invented or not.
create or replace function network.facilitated() returns boolean language sql stable parallel safe as $$
    select exists (
        select 1 from directory.professional p
        join directory.organisation o on o.id = p.organisation
        left join directory.post t on t.actor = p.id
        where p.function = 'NETWORK_FACILITATOR' and o.basin = network.basin()
          and (t.actor is null or (t.suspended_at is null
              and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
              and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date))))
$$;
