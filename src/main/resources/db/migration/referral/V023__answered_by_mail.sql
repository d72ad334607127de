-- A letter that went by mail can be answered by mail: the part of an address that is this letter's alone, and a code for mail alone. Of both,
-- taken together, hashes are kept, as of the link and its code. They are a pair of their own: an answer lies in mailboxes with the address
-- and the code in it, so the two answer, and never open the page.
alter table referral.letter
    add column mail_part bytea unique,
    add column mail_code bytea,
    -- how often it was said by mail that an answer was noted or not, on which day: a few, so that no two mailboxes ever talk to each other
    add column said_on date,
    add column said integer not null default 0,
    add constraint part_with_code check ((mail_part is null) = (mail_code is null)),
    add constraint part_by_mail check (mail_part is null or way = 'MAIL');

-- As by the link (referral.knock, which knows no part of an address): wrong codes count together.
create function referral.knock_by_mail(wanted bytea, given bytea, at timestamptz)
returns table (letter uuid, family uuid, compartment text, fits boolean)
language sql security definer set search_path = '' as $$
    update referral.letter l set
        wrong = case when l.mail_code = given and referral.alive(l, at) then 0 else l.wrong + 1 end,
        opened_at = case when l.mail_code = given and referral.alive(l, at) then coalesce(l.opened_at, at) else l.opened_at end
    where l.mail_part = wanted and l.wrong < 5 and access.actor() is null
    returning l.id, l.family, l.compartment, l.mail_code = given and referral.alive(l, at)
$$;

-- As before, by either pair: which one this transaction holds says the one who knocked.
create or replace function referral.standing() returns referral.letter
language plpgsql stable security definer set search_path = '' as $$
declare
    named bytea;
    given bytea;
    found referral.letter;
begin
    if coalesce(current_setting('mille.letter', true), '') = '' or access.actor() is not null then
        return null;
    end if;
    named := decode(current_setting('mille.letter', true), 'hex');
    given := decode(current_setting('mille.letter_code', true), 'hex');
    select l.* into found from referral.letter l
    where ((l.secret = named and l.code = given) or (l.mail_part = named and l.mail_code = given))
      and referral.alive(l, access.moment());
    return found;
end $$;

-- Which letter an address belongs to, for whoever reads the mailbox: it has no reader. Its own mailbox lies closed.
create function referral.mailed(wanted bytea)
returns table (id uuid, family uuid, compartment text, address text, language text)
language sql stable security definer set search_path = '' as $$
    select l.id, l.family, l.compartment, l.address, l.language from referral.letter l
    where l.mail_part = wanted and access.actor() is null
$$;

-- Whether something may be said to it once more today; counted at once.
create function referral.may_say(wanted uuid, today date, most integer) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update referral.letter l set said = case when l.said_on = today then l.said + 1 else 1 end, said_on = today
    where l.id = wanted and access.actor() is null and (l.said_on is distinct from today or l.said < most);
    return found;
end $$;

revoke all on function referral.knock_by_mail(bytea, bytea, timestamptz), referral.mailed(bytea), referral.may_say(uuid, date, integer) from public;
grant execute on function referral.knock_by_mail(bytea, bytea, timestamptz), referral.mailed(bytea), referral.may_say(uuid, date, integer) to ${app};
