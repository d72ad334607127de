-- What can be erased is shown item by item: of which day each is, who wrote it, what sort it is. Each module says it of its own tables.
alter table erasure.covered
    -- of which day a row is: an expression over its table
    add column dated text,
    -- whether that is the moment it was written, and no date: the hour tells two of a day apart
    add column moment boolean not null default false,
    -- who wrote it: an expression giving an actor
    add column by_whom text,
    -- what sort it is: an expression giving a code
    add column sort text,
    -- where the words for that code stand: the beginning of a key of the texts; 'domain' for the life domains of the screening pack
    add column sorted_in text,
    add constraint read_as_a_whole check (kind is not null or num_nonnulls(dated, by_whom, sort, sorted_in) = 0),
    add constraint sort_with_words check ((sort is null) = (sorted_in is null));

update erasure.covered c set kind = v.kind, dated = v.dated, moment = v.moment, by_whom = v.by_whom, sort = v.sort, sorted_in = v.sorted_in
from (values
    ('family.family', 'IDENTITY', 'opened_at', true, 'opened_by', null, null),
    ('family.person', 'MEMBER', 'added_at', true, null, null, null),
    ('family.person_detail', 'MEMBER', '(select p.added_at from family.person p where p.id = person_detail.person)', true, 'author', null, null),
    ('family.household_note', 'MEMBER', '(select p.added_at from family.person p where p.id = household_note.person)', true, null, null, null),
    ('family.channel', 'REACH', 'added_at', true, null, 'kind', 'family.person.channel.kind'),
    ('family.address', 'REACH', '(select max(c.changed_at) from family.change c where c.family = address.family and c.section = ''address'')',
        true, null, null, null),
    ('family.pregnancy', 'PREGNANCY', 'created_at', true, 'created_by', null, null),
    ('family.pregnancy_end', 'PREGNANCY', '(select p.ended_on from family.pregnancy p where p.id = pregnancy_end.pregnancy)', false, 'author',
        null, null),
    ('family.child', 'CHILD', 'born_on', false, null, null, null),
    ('family.contact', 'CONTACT', '(starts_at at time zone ''Europe/Brussels'')::date', false, 'author', 'kind', 'family.contact.kind'),
    ('family.contact_note', 'NOTE', '(select (c.starts_at at time zone ''Europe/Brussels'')::date from family.contact c where c.id = contact_note.contact)', false,
        'author', '(select c.kind from family.contact c where c.id = contact_note.contact)', 'family.contact.kind'),
    ('family.event', 'EVENT', 'happens_on', false, 'author', 'kind', 'family.event.kind'),
    ('family.tie', 'TIE', 'noted_at', true, 'author', null, null),
    ('screening.screening', 'CONVERSATION', 'started_at', true, 'started_by', null, null),
    ('screening.answer', 'ANSWER', 'at', true, 'author', 'domain', 'domain'),
    ('screening.result', 'RESULT', 'at', true, 'author', 'domain', 'domain'),
    ('careplan.need', 'NEED', 'created_at', true, 'author', 'domain', 'domain'),
    ('careplan.step', 'STEP', 'created_at', true, 'author', '(select n.domain from careplan.need n where n.id = step.need)', 'domain'),
    ('careplan.crisis', 'CRISIS', 'changed_at', true, 'author', null, null),
    ('consent.event', 'CONSENT', 'noted_at', true, 'author', 'kind', 'consent.kind'),
    ('consent.standing', 'CONSENT', 'noted_at', true, 'author', 'kind', 'consent.standing')
) v(name, kind, dated, moment, by_whom, sort, sorted_in)
where c.name = v.name;

-- What stays, row by row, as far as the reader may know of it; why each table is kept stands in the rules of the retention pack.
create table erasure.kept (
    name text primary key,
    -- the rule in the retention pack
    rule text not null,
    kind text not null unique,
    begins text not null,
    ends text,
    -- the person it is about, or who wrote it
    who text not null,
    -- the organisation it is about, where it is about one
    house text,
    -- as in erasure.covered
    sort text,
    sorted_in text,
    constraint sort_with_words check ((sort is null) = (sorted_in is null))
);
insert into erasure.kept (name, rule, kind, begins, ends, who, house, sort, sorted_in) values
    ('access.relation', 'relations', 'RELATION', 'starts_at', 'ends_at', 'actor', null, 'subject', 'consent.subject'),
    ('access.clearance', 'relations', 'CLEARANCE', 'since', 'until', 'actor', null, 'compartment', 'consent.subject'),
    ('access.exclusion', 'relations', 'EXCLUSION', 'since', 'until', 'actor', 'organisation', null, null),
    ('confidentiality.unrecognised', 'log', 'UNRECOGNISED', 'at', null, 'noted_by', null, null, null),
    ('erasure.request', 'request', 'ASKED', 'asked_at', 'decided_at', 'author', null, null, null);
grant select on erasure.kept to ${app};
