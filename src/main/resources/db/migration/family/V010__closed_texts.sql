-- What is written about her in words lies closed, and so does everything about somebody else than her: no statement can write it open.
-- The shape of a date of birth is checked before it is closed.
alter table family.person_detail drop constraint person_detail_birth_check;
alter table family.address
    add constraint place_closed check (sealing.closed(place)),
    add constraint street_closed check (sealing.closed(street)),
    add constraint number_closed check (sealing.closed(number)),
    add constraint box_closed check (sealing.closed(box)),
    add constraint note_closed check (sealing.closed(note));
alter table family.address_shown
    add constraint reason_closed check (sealing.closed(reason));
alter table family.channel
    add constraint value_closed check (sealing.closed(value)),
    add constraint whose_name_closed check (sealing.closed(whose_name)),
    add constraint hours_closed check (sealing.closed(hours)),
    add constraint code_word_closed check (sealing.closed(code_word)),
    add constraint note_closed check (sealing.closed(note));
alter table family.pregnancy
    add constraint place_name_closed check (sealing.closed(place_name));
alter table family.person
    add constraint tie_closed check (sealing.closed(tie)),
    add constraint lives_with_closed check (sealing.closed(lives_with)),
    add constraint note_closed check (sealing.closed(note));
alter table family.person_detail
    add constraint given_closed check (sealing.closed(given)),
    add constraint surname_closed check (sealing.closed(surname)),
    add constraint birth_closed check (sealing.closed(birth)),
    add constraint languages_closed check (sealing.closed(languages)),
    add constraint phone_closed check (sealing.closed(phone)),
    add constraint address_closed check (sealing.closed(address)),
    add constraint note_closed check (sealing.closed(note));
alter table family.household
    add constraint sibling_care_note_closed check (sealing.closed(sibling_care_note)),
    add constraint house_rules_closed check (sealing.closed(house_rules));
alter table family.change
    add constraint before_closed check (sealing.closed(before)),
    add constraint after_closed check (sealing.closed(after));
alter table family.pregnancy_end
    add constraint kind_closed check (sealing.closed(kind));
alter table family.contact
    add constraint relative_closed check (sealing.closed(relative)),
    add constraint place_closed check (sealing.closed(place));
alter table family.contact_note
    add constraint note_closed check (sealing.closed(note));
alter table family.event
    add constraint words_closed check (sealing.closed(words));
