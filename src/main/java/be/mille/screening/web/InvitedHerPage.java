package be.mille.screening.web;

import be.mille.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An address and a code as they are shown once, with a card to print in her language.
 *
 * @param square the address as a path of black squares, for a telephone’s camera
 * @param until the last day, in her language
 * @param sent what is said about the message on its way to her; null when there is none
 */
public record InvitedHerPage(
        String called,
        String back,
        String address,
        String code,
        String square,
        int size,
        Texts hers,
        String language,
        String direction,
        String until,
        @Nullable String sent) {}
