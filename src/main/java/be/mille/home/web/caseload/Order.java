package be.mille.home.web.caseload;

/** How the list is sorted. */
enum Order {
    /** What is expected next, the most overdue first. */
    NEXT,
    NAME,
    /** Along the thousand days, the youngest pregnancy first. */
    STAGE,
    /** The longest silence first. */
    CONTACT
}
