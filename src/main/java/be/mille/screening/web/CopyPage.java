package be.mille.screening.web;

/** A result as plain text, to be pasted into the professional's own software. */
public record CopyPage(String back, String text) {}
