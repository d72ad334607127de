package be.mille.account.web;

/** The link to hand over, for the administrator who made it. */
public record InvitedPage(String name, String back, String link) {}
