-- When somebody last opened the questions of her network: what was asked since is new to her. Which ones she read stands nowhere.
create table network.looked (
    actor uuid primary key,
    looked_at timestamptz not null
);
alter table network.looked enable row level security;
alter table network.looked force row level security;
create policy gate on network.looked to current_user using (true) with check (true);
create policy hers on network.looked to ${app} using (actor = access.actor()) with check (actor = access.actor());
grant select, insert, update on network.looked to ${app};
