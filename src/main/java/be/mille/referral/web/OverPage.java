package be.mille.referral.web;

/** What several services were asked and is over for this one. */
public record OverPage(String title, String text, String since) {}
