package be.mille.screening.web;

/**
 * A page that asks for a code.
 *
 * @param action where it goes
 * @param wrong whether the last one did not fit
 */
public record HerCode(HerShell shell, String action, String title, String text, boolean wrong) {}
