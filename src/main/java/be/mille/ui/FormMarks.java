package be.mille.ui;

/** The sign by which a form that comes back is known to be one of our own pages'; given by the module that keeps sign-ins. */
public interface FormMarks {
    /**
     * @param actor to whom the page is shown, as an id
     * @param action where its form goes
     */
    String of(String actor, String action);
}
