package be.mille.account.web;

/** An invitation as the invited person sees it: the post, and no name of anybody. */
public record InvitationPage(String action, String function, String organisation) {}
