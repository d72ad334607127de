-- Whoever was asked wants to know more: what is answered stands in the course of the request, which waits for an answer again, for a week at
-- least.
alter table referral.event drop constraint event_what_check;
alter table referral.event add constraint event_what_check check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED',
    'FIRST_CONTACT', 'CLOSED', 'NEED_MET', 'PASSED_ON', 'RETURNED', 'MOVED', 'ADDED'));
grant update (answer_by) on referral.request to ${app};
