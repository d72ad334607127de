-- When whoever was asked first opened the letter: whoever proposed it sees that it arrived. A read of hers and of nobody else's, noted once;
-- neither the answer nor its version moves by it.
alter table handover.handover add column opened_at timestamptz;

create function handover.opened(wanted uuid) returns void language sql security definer set search_path = '' as $$
    update handover.handover h set opened_at = access.moment()
    where h.id = wanted and h.receiver = access.actor() and h.opened_at is null
      and exists (select 1 from handover.letter l where l.id = h.id)
$$;
revoke all on function handover.opened(uuid) from public;
grant execute on function handover.opened(uuid) to ${app};
