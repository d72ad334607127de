package be.mille.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Proving once more, just now, who one is: asked before an act that nobody may do on somebody else's open session. A page asks
 * {@link #proven} or {@link #spend} once what was typed is in order, and answers {@link #ask} where there is no proof.
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

    /** With what she proved it within the last sixty seconds, in the post she acts in; empty when she did not. */
    Optional<Factor> proven(HttpServletRequest request);

    /** The same, and the proof is spent: it counts for this one act. */
    Optional<Factor> spend(HttpServletRequest request);

    /**
     * Sends her to prove it. A form that was sent is kept and sent again as it was once she did; of a page asked for, she comes to
     * where she goes back.
     *
     * @param back where she goes when she thinks better of it
     */
    ModelAndView ask(HttpServletRequest request, String back);
}
