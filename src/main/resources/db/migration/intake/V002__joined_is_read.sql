-- What was joined to a request is answered with it: whoever may answer that one reads it too, whatever is corrected afterwards. Whoever noted
-- a request answers it as well, with the function it was noted in.
alter table intake.arrival add column noted_as text default current_setting('mille.function', true);
alter table intake.arrival no force row level security;
update intake.arrival a set noted_as = (select p.function from directory.professional p where p.id = a.author);
alter table intake.arrival force row level security;

alter policy noted_for_the_own_house on intake.arrival
    with check (organisation = access.organisation() and author = access.actor() and answer is null and joined is null
        and noted_as is not distinct from current_setting('mille.function', true));

-- Whether all who answer the head read the other.
create function intake.goes_with(author uuid, functions text[], head_author uuid, head_noted_as text, head_functions text[])
returns boolean language sql immutable parallel safe as
$$ select functions @> head_functions and (author = head_author or coalesce(head_noted_as = any (functions), false)) $$;

create function intake.nothing_unread() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if not exists (
        select 1 from intake.arrival h
        where h.id = new.joined and h.organisation = new.organisation and h.joined is null
          and intake.goes_with(new.author, new.functions, h.author, h.noted_as, h.functions)) then
        raise exception 'nothing joins a request whose answerers would not read it';
    end if;
    return new;
end $$;
revoke all on function intake.nothing_unread() from public;
create trigger nothing_unread before insert or update of joined, functions on intake.arrival for each row
    when (new.joined is not null) execute function intake.nothing_unread();

-- Corrected, it may be for others to answer. What they would not read stands for itself again, in the queue of those who do.
create function intake.parted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update intake.arrival j set joined = null, version = j.version + 1
    where j.joined = new.id and not intake.goes_with(j.author, j.functions, new.author, new.noted_as, new.functions);
    return null;
end $$;
revoke all on function intake.parted() from public;
create trigger parted after update of functions on intake.arrival for each row
    when (old.functions is distinct from new.functions) execute function intake.parted();

-- Those joined before this was so.
alter table intake.arrival no force row level security;
update intake.arrival j set joined = null, version = j.version + 1
from intake.arrival h
where h.id = j.joined and h.answered_at is null
  and not intake.goes_with(j.author, j.functions, h.author, h.noted_as, h.functions);
alter table intake.arrival force row level security;
