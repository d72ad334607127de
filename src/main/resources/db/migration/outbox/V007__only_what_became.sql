-- What a message was about (the id of a letter, of an address) is known while it is under way and to nobody afterwards: an erased letter
-- leaves no trace here. Who wrote to somebody outside or to a colleague goes too; to her it is told to those around her.
create function outbox.only_what_became() returns trigger language plpgsql set search_path = '' as $$
begin
    new.about := null;
    if new.family is null then
        new.asked_by := null;
    end if;
    return new;
end $$;
revoke all on function outbox.only_what_became() from public;
create trigger only_what_became before update on outbox.message for each row
    when (old.state = 'PENDING' and new.state <> 'PENDING') execute function outbox.only_what_became();
update outbox.message set about = null, asked_by = case when family is not null then asked_by end where state <> 'PENDING';

-- For the clock that deletes them.
create index message_ended on outbox.message (ended_at) where ended_at is not null;
