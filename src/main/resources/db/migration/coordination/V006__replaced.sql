-- Whoever stood in is told when somebody else does.
alter table coordination.notice drop constraint notice_what_check;
alter table coordination.notice add constraint notice_what_check check (what in ('ACCEPTED', 'DECLINED', 'TALK', 'DEPUTY', 'SECOND', 'BESIDE',
    'REPLACED', 'HANDED_OVER', 'ENDED', 'NEWS_ASKED', 'SILENT'));
