package be.mille.screening.web;

import java.util.List;

/**
 * A page of hers without questions.
 *
 * @param next address of the button that goes on; empty when there is none
 */
public record HerText(HerShell shell, String title, List<String> paragraphs, String next, String nextText) {}
