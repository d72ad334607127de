package be.mille.family;

import be.mille.access.Action;

/** What can be done with the time side of a family's record. */
public enum TimeAction implements Action {
    VIEW_PREGNANCIES("family.view-pregnancies", false),
    LIST_PREGNANCIES("family.list-pregnancies", false),
    DATE_PREGNANCY("family.date-pregnancy", true),
    END_PREGNANCY("family.end-pregnancy", true),
    WITHDRAW_PREGNANCY("family.withdraw-pregnancy", true),
    VIEW_CONTACTS("family.view-contacts", false),
    LIST_CONTACTS("family.list-contacts", false),
    RECORD_CONTACT("family.record-contact", true),
    VIEW_EVENTS("family.view-events", false),
    LIST_EVENTS("family.list-events", false),
    RECORD_EVENT("family.record-event", true),
    VIEW_EXPECTED("family.view-expected", false),
    LIST_EXPECTED("family.list-expected", false);

    private final String code;
    private final boolean writes;

    TimeAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }
}
