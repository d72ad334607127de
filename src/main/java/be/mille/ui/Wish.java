package be.mille.ui;

/** The five answers a person can give to a proposed step, as shown: her own voice, never a status of the work. */
public enum Wish {
    NOT_ASKED("wish wish--ask"),
    WANTS("wish"),
    NOT_NOW("wish wish--later"),
    DECLINES("wish wish--no"),
    ALREADY("wish");

    private final String cssClass;

    Wish(String cssClass) {
        this.cssClass = cssClass;
    }

    public String cssClass() {
        return cssClass;
    }
}
