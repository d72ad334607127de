-- Since when somebody is kept away is said by the day it was noted: it holds at every moment (access V018).
update erasure.kept set begins = 'noted_at' where name = 'access.exclusion';
