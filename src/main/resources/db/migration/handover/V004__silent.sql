-- A proposal without an answer is in nobody's way: once its day is past, or its author cannot go on, whoever writes there may leave it, and only
-- that. Which of them does is decided by the module.
create policy left_by_team on handover.handover for update to ${app}
    using (access.may_write(family, compartment, author)
        and (state = 'PROPOSED' and answer_by < (access.moment() at time zone 'Europe/Brussels')::date
            or state in ('PROPOSED', 'DECLINED') and exists (select from family.left_behind(array[family], array[author]))))
    with check (state = 'TAKEN_BACK' and access.may_write(family, compartment, author));
