package be.mille.referral.web;

import be.mille.ui.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is made: address and codes are on this page and on no other.
 *
 * @param to the receiver, as whoever asked named it
 * @param reach where the code is told
 * @param mailCode by which the mail itself can be answered; null where it cannot be
 * @param paper what is printed; null for a letter that goes by mail
 */
public record LetterPage(
        String back,
        String backText,
        String to,
        Reach reach,
        String code,
        String until,
        @Nullable String mailCode,
        @Nullable Paper paper) {

    /**
     * @param square the address as a path of black squares, for a telephone’s camera
     * @param words of the sheet, in the language of the receiver
     */
    public record Paper(String address, String square, int size, String language, Words words) {}

    /** The few sentences of the sheet: they name nobody and no subject. */
    public record Words(String title, String text, String until, String square, String code, String codeText) {}
}
