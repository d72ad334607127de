-- Closing keys anew is an act of the operator, done by the owner of the database: the role pages work with spoils no key, and does not
-- put another master key's mark in the place of the one that fits.
revoke execute on function sealing.closed_by_others(text, integer), sealing.close_anew(uuid[], text[], bytea[], text) from ${app};
revoke update on sealing.proof from ${app};
