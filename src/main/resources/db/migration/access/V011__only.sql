-- To the end of the transaction the reader's lists hold these of her families alone: what a search has found need not be looked up for
-- a hundred others. It can only leave out, never open; what is asked of one family by its id is as before.
create function access.only(wanted uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
    kept uuid[];
begin
    select coalesce(array_agg(mine), '{}') into kept from access.my_families() mine where mine = any (wanted);
    perform set_config('mille.mine', access.remembering() || kept::text, true);
end $$;
revoke all on function access.only(uuid[]) from public;
grant execute on function access.only(uuid[]) to ${app};
