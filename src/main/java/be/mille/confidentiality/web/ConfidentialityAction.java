package be.mille.confidentiality.web;

import be.mille.access.Action;

/** What can be done about who sees a record. */
enum ConfidentialityAction implements Action {
    SEE_ACCESS("confidentiality.see-access", false),
    CHANGE_ACCESS("confidentiality.change-access", true),
    ASK_EXCEPTIONALLY("confidentiality.ask-exceptionally", false);

    private final String code;
    private final boolean writes;

    ConfidentialityAction(String code, boolean writes) {
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
