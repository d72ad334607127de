package be.mille.opinion.web;

/** One saying, as a page shows it: by whom and on which day. */
public record SaidLine(String who, String day, String words, boolean declines) {}
