package be.mille.account.web;

import be.mille.ui.FormErrors;

/**
 * The link to hand over, for the administrator who made it.
 *
 * @param mails whether it may also be sent from here
 * @param mail what was typed
 * @param sent whether it is on its way
 */
public record InvitedPage(
        String name,
        String back,
        String link,
        String token,
        boolean mails,
        String mail,
        boolean sent,
        FormErrors errors) {}
