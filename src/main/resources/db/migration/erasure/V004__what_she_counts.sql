-- What was confided about a member of the household, and how a pregnancy ended, can be all there is in a compartment: it counts, else
-- that part could not be chosen.
update erasure.covered set kind = 'MEMBER' where name = 'family.person_detail';
update erasure.covered set kind = 'PREGNANCY' where name = 'family.pregnancy_end';
