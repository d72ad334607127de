-- Where a professional lives, noted by herself if she wants: a print made with a key that does not lie here, another for each post. No
-- part of the address is kept, and nobody but her sees whether there is one.
create table account.own_address (
    actor uuid primary key,
    print bytea not null check (octet_length(print) = 32)
);

alter table account.own_address enable row level security;
alter table account.own_address force row level security;

-- Hers is what she noted in any of her posts.
create policy own on account.own_address for all to ${app}
    using (actor = access.actor() or actor in (select other.actor from account.seat mine
        join account.seat other on other.person = mine.person where mine.actor = access.actor()))
    with check (actor = access.actor());
create policy asked_by_functions on account.own_address for select to current_user using (true);
grant select, insert, delete on account.own_address to ${app};
