package be.mille.audit.proof;

import java.util.UUID;

/**
 * Where the chain of one actor stands.
 *
 * @param length how many entries it has
 * @param hash SHA-256 of the last entry, 32 bytes
 */
public record Head(UUID actor, long length, byte[] hash) {}
