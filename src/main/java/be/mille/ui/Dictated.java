package be.mille.ui;

/** What a page shows that may have a field one can speak into: only such a page may ask for the microphone, for itself alone. */
public interface Dictated {
    boolean dictated();
}
