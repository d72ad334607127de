-- The page “who can see” asks who decides for her, so as to let a relation go on: it keeps its word. Alone that is “the record”.
create or replace function access.opened(actions text[], asked boolean, received boolean) returns text
language sql immutable parallel safe set search_path = '' as $$
    select case
        when received then 'REQUEST'
        when not asked then 'RECORD'
        when 'copy.take' = any (actions) then 'COPY'
        when 'home.glance' = any (actions) or not actions <@ (array['family.view', 'family.view-pregnancies', 'family.view-expected', 'family.view-events',
            'family.view-contacts', 'careplan.view', 'screening.read', 'home.team', 'access.see-team',
            'access.see-readers', 'access.see-looks', 'access.see-exclusions', 'confidentiality.see-access', 'confidentiality.see-unrecognised',
            'coordination.view', 'opinion.see-asked', 'referral.list']
            || case when 'confidentiality.see-access' = any (actions) then array['consent.view'] else array[]::text[] end
            || case when 'home.team' = any (actions) then array['note.list', 'handover.list'] else array[]::text[] end) then 'RECORD'
        when 'confidentiality.see-access' = any (actions) then 'READERS'
        when 'home.team' = any (actions) then 'TEAM'
        when 'careplan.view' = any (actions) then 'PLAN'
        when 'screening.read' = any (actions) then 'SCREENINGS'
        when 'family.view-contacts' = any (actions) and not 'coordination.view' = any (actions) then 'CONTACTS'
        else 'RECORD' end
$$;
