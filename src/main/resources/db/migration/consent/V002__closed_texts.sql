-- The words of a consent and of who decides lie closed.
alter table consent.event
    add constraint wording_text_closed check (sealing.closed(wording_text)),
    add constraint witness_closed check (sealing.closed(witness)),
    add constraint reason_closed check (sealing.closed(reason));
alter table consent.standing
    add constraint why_closed check (sealing.closed(why)),
    add constraint name_closed check (sealing.closed(name)),
    add constraint tie_closed check (sealing.closed(tie)),
    add constraint item_closed check (sealing.closed(item));
