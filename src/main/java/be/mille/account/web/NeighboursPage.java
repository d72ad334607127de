package be.mille.account.web;

import be.mille.ui.FormErrors;

/**
 * Noting where one lives.
 *
 * @param noted whether something is kept; what it was is shown to nobody
 * @param form as typed, after an error alone
 */
public record NeighboursPage(boolean noted, NeighboursForm form, FormErrors errors) {}
