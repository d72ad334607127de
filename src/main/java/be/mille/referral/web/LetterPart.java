package be.mille.referral.web;

import be.mille.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters to a receiver without an account, on the page of the request.
 *
 * @param mailed whether the receiver can be reminded by mail
 * @param writes whether the reader may make and close them
 */
public record LetterPart(
        List<Line> lines, List<Choice> ways, List<Choice> languages, LetterForm form, boolean mailed, boolean writes) {

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
