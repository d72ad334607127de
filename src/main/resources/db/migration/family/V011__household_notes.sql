-- What is said of a household beyond who lives there is no longer read by whoever is around her: rules of a house tell where she lives (C0L);
-- how the older children are looked after, with whom somebody lives and what is to be known of her or him are social (C2).
alter table family.household no force row level security;
alter table family.person no force row level security;
do $$
begin
    if exists (select 1 from family.household where num_nonnulls(sibling_care, sibling_care_note, house_rules) > 0)
            or exists (select 1 from family.person where num_nonnulls(lives_with, note) > 0) then
        raise exception 'This database holds notes on households closed with the key of another compartment. It was a training space: give '
            'the program another folder or database (mille.database.dir), or remove this one.';
    end if;
end $$;
alter table family.household force row level security;
alter table family.person force row level security;

alter table family.household drop column sibling_care_note, drop column house_rules,
    add constraint sibling_care_closed check (sealing.closed(sibling_care));
alter table family.person drop column lives_with, drop column note;

create table family.household_note (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null check (compartment in ('C0L', 'C2')),
    -- whom it is about; null for the household as a whole
    person uuid references family.person (id),
    kind text not null check (kind in ('HOUSE_RULES', 'CARE_NOTE', 'LIVES_WITH', 'NOTE')),
    words text constraint words_closed check (sealing.closed(words)),
    check ((kind = 'HOUSE_RULES') = (compartment = 'C0L')),
    check ((kind in ('HOUSE_RULES', 'CARE_NOTE')) = (person is null))
);
create index household_note_by_family on family.household_note (family);
create index household_note_by_person on family.household_note (person);

alter table family.household_note enable row level security;
alter table family.household_note force row level security;
create policy reads on family.household_note for select to ${app} using (access.may_read(family, compartment));
create policy adds on family.household_note for insert to ${app} with check (access.may_write(family, compartment));
create policy changes on family.household_note for update to ${app} using (access.may_write(family, compartment));
grant select, insert, update on family.household_note to ${app};
