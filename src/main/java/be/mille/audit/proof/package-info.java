/**
 * Proof that the access log was neither changed nor cut: checkpoints, their signatures, and a verifier that needs nothing but a copy
 * of the log and public keys. Nothing here knows the program, so that anyone can read and run it alone.
 */
@NamedInterface("proof")
@NullMarked
package be.mille.audit.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
