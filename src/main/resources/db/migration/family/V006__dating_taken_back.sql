-- A statement about the due date that was written by mistake is taken back: the row stays, and the one before it holds again.
alter table family.pregnancy_dating add column withdrawn_at timestamptz;
create policy changes on family.pregnancy_dating for update to ${app} using (access.may_write(family, compartment));
grant update (withdrawn_at) on family.pregnancy_dating to ${app};
