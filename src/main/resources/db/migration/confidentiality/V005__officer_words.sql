-- What an officer wrote when she gave a privilege back, or settled an unusual look, lies closed as well. What was written before was a
-- training space's: it goes.
alter table confidentiality.lift alter column words drop not null;
alter table confidentiality.settled alter column words drop not null;
update confidentiality.lift set words = null;
update confidentiality.settled set words = null;
alter table confidentiality.lift add constraint words_closed check (sealing.closed(words));
alter table confidentiality.settled add constraint words_closed check (sealing.closed(words));
