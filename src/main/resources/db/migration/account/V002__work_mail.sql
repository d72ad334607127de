-- Where a professional wants to be written to at work, post by post; given by herself, and deleted when she says so.
create table account.work_mail (
    actor uuid primary key,
    address text not null,
    digest boolean not null default false,
    changed_at timestamptz not null
);
grant select, insert, update, delete on account.work_mail to ${app};
