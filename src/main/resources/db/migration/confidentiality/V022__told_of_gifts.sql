-- What was given, and an officer who stopped, is told by the nightly mail as well: once, to whoever has it before her and may answer it.
alter table confidentiality.function_given add column told_at timestamptz;
create index function_given_untold on confidentiality.function_given (at) where seen_at is null and told_at is null;

-- Each night, by nobody: the officers for whom something was given since the last one.
create function confidentiality.tell_given(moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor() is not null then
        return;
    end if;
    return query
        with told as (
            update confidentiality.function_given g set told_at = tell_given.moment
            where g.seen_at is null and g.told_at is null
            returning g.organisation, g.post, g.given_by,
                g.given_by is not null and 'CONFIDENTIALITY_OFFICER' in (g.becomes, coalesce(g.was, '')) as officer
        ), houses as (
            select distinct t.organisation, t.post, t.given_by, t.officer from told t
        )
        select distinct o.id from houses h
            cross join lateral confidentiality.officers_of(case when not h.officer then h.organisation end) o(id)
        where not exists (select 1 from account.same_human(o.id) mine(post) where mine.post in (h.post, h.given_by));
end $$;
revoke all on function confidentiality.tell_given(timestamptz) from public;
grant execute on function confidentiality.tell_given(timestamptz) to ${app};
