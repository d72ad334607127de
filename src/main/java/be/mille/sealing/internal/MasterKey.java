package be.mille.sealing.internal;

import java.security.GeneralSecurityException;

/** The key that closes all others. It lives in a file, an environment variable or a token, never in the database or its backup. */
interface MasterKey {
    /** Which key closes now; a short name, no secret. */
    String name();

    /** @param about what the closed bytes are bound to */
    byte[] close(byte[] open, byte[] about) throws GeneralSecurityException;

    /** Also what an earlier key of the same set closed. */
    byte[] open(byte[] closed, byte[] about) throws GeneralSecurityException;
}
