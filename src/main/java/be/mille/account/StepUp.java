package be.mille.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Proving once more, just now, who one is: asked before an act that nobody may do on somebody else's open session. A page asks
 * {@link #spend} or {@link #proven} once what was typed is in order, and answers {@link #ask} where there is no proof.
 */
public interface StepUp {
    /** What she proved it with. */
    enum Factor {
        /** A sign-in of this moment at the identity provider that vouches for her. */
        PROVIDER,
        /** A passkey of hers, which made sure that it is she who holds it. */
        PASSKEY,
        /** Her own name, typed: an exercise, in a training space and nowhere else. */
        TYPED_NAME
    }

    /**
     * With what she proved it for this very form, word for word as it was when she was asked, within the last sixty seconds and in the post
     * she acts in; empty when she did not. The proof is spent: it counts for this one act.
     */
    Optional<Factor> spend(HttpServletRequest request);

    /**
     * The same for a page on which one thing is decided after the other: what she proved for one of its acts holds for them all, for sixty
     * seconds.
     *
     * @param page to which she would have gone back
     */
    Optional<Factor> proven(HttpServletRequest request, String page);

    /**
     * Sends her to prove it. A form that was sent is kept and sent again as it was once she did; of a page asked for, she comes to
     * where she goes back.
     *
     * @param back where she goes when she thinks better of it
     */
    ModelAndView ask(HttpServletRequest request, String back);
}
