package be.mille.consent;

/** The exact words that were read to her: which text, in which version and language. */
public record Wording(String id, String version, String language, String text) {}
