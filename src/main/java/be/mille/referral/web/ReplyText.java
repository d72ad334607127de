package be.mille.referral.web;

/** A page of a letter that has nothing to ask: how to begin, taken back, ended. */
public record ReplyText(String path, String title, String text) {}
