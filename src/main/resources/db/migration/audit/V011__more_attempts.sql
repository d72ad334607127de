-- Forms of other sites, and sign-ins of nobody known: each leaves a count, where a row each would let anybody without an account fill the
-- log, all in one chain.
alter table audit.attempt drop constraint attempt_kind_check,
    add constraint attempt_kind_check check (kind in ('INVITATION', 'DOOR', 'LETTER', 'PATH', 'FORM', 'SIGN_IN'));
