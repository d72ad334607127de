-- A family moves, and the helpdesk of the basin it comes to is asked: read there and by whoever asked, as any question to a helpdesk. Still no
-- family stands here, nor anything that leads to one.
create function network.helpdesks() returns setof text language sql stable parallel safe as $$
    select distinct o.basin from directory.professional p
    join directory.organisation o on o.id = p.organisation
    left join directory.post t on t.actor = p.id
    where p.function = 'NETWORK_FACILITATOR'
      and (t.actor is null or (t.suspended_at is null
          and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
          and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date)))
$$;

drop policy asked_by_author on network.question;
create policy asked_by_author on network.question for insert to ${app}
    with check (author = access.actor() and state = 'OPEN'
        and (basin = network.basin() or (kind = 'HELPDESK' and basin in (select network.helpdesks()))));
