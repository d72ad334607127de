package be.mille.sealing.internal;

import java.util.HexFormat;

/** Bytes as PostgreSQL writes them in an array. */
final class Bytes {
    private Bytes() {}

    static String literal(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
