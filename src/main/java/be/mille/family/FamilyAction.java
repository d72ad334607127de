package be.mille.family;

import be.mille.access.Action;

/** What can be done with the person side of a family's record. */
public enum FamilyAction implements Action {
    LIST("family.list", false),
    SEARCH("family.search", false),
    OPEN_RECORD("family.open-record", true),
    VIEW("family.view", false),
    COORDINATE("family.coordinate", true),
    CHANGE_PERSON("family.change-person", true),
    CHANGE_IDENTIFIER("family.change-identifier", true),
    CHANGE_ADDRESS("family.change-address", true),
    SHOW_PROTECTED_ADDRESS("family.show-protected-address", true),
    CHANGE_CHANNELS("family.change-channels", true),
    /** A message of this program to her; asked when it is written, and again when it leaves. */
    WRITE_TO_HER("family.write-to-her", true),
    SEE_MESSAGES("family.see-messages", false),
    SETTLE_MESSAGE("family.settle-message", true),
    CHANGE_HOUSEHOLD("family.change-household", true),
    CHANGE_THIRD_PARTY("family.change-third-party", true),
    /** How she lives the tie to somebody, as she says it. */
    SET_TIE("family.set-tie", true),
    /** How two of her family are tied, or with which sign somebody is drawn. */
    SET_KIN("family.set-kin", true),
    SEE_HISTORY("family.see-history", false),
    MERGE("family.merge", true);

    private final String code;
    private final boolean writes;

    FamilyAction(String code, boolean writes) {
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
