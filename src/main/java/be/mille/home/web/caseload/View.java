package be.mille.home.web.caseload;

/** The quick filters above the list. */
enum View {
    ALL,
    /** The reader coordinates. */
    MINE,
    /** Nobody coordinates yet. */
    NOBODY,
    /** Nobody spoke with, met or wrote to her for a number of days. */
    SILENT,
    /** Birth and the way home are near: see {@link be.mille.home.web.Homeward}. */
    LEAVING
}
