package be.mille.account;

import jakarta.servlet.http.HttpServletRequest;

/** Proving once more, just now, who one is: asked before an act that nobody may do on somebody else's open session. */
public interface Reauthentication {
    /** Whether it happens at the identity provider; otherwise her own name is typed, which only a training space allows. */
    boolean atProvider(HttpServletRequest request);

    /**
     * Whether she proved it within the last sixty seconds; a proof counts once.
     *
     * @param typed her own name, where it does not happen at the provider
     */
    boolean proven(HttpServletRequest request, String typed);

    /** Where a fresh sign-in begins, which comes back to the path. */
    String address(HttpServletRequest request, String back);
}
