package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters to a receiver without an account, on the page of the request.
 *
 * @param to whose they are
 * @param offer that of one of several; null for whoever was asked alone
 * @param suffix of the ids of its fields, where several such parts stand on one page
 * @param mailed whether the receiver can be reminded by mail
 * @param writes whether the reader may make and close them
 * @param notes whether her answer can be noted here, as told by telephone
 * @param reach where she is called
 */
public record LetterPart(
        String to,
        @Nullable String offer,
        String suffix,
        List<Line> lines,
        List<Choice> ways,
        List<Choice> languages,
        LetterForm form,
        boolean mailed,
        boolean writes,
        boolean notes,
        Reach reach) {

    /**
     * One letter.
     *
     * @param mail what became of the message, in words; null on paper
     * @param bad whether somebody has to do something
     * @param close where it is closed; null when it opens nothing any more
     */
    public record Line(
            String what,
            String state,
            @Nullable String mail,
            boolean bad,
            @Nullable String close) {}
}
