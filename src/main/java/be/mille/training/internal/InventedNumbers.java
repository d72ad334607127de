package be.mille.training.internal;

import be.mille.family.ChannelFields;

/** Phone numbers and addresses of invented people: in ranges that are given to nobody, so that nobody is ever called. */
final class InventedNumbers {
    /** No Belgian number begins with 0400; Belgian mobile numbers begin with 045 to 049. */
    private static final String NOBODY = "+32400";

    private InventedNumbers() {}

    static String phone(int seed) {
        return NOBODY + "%06d".formatted(Math.floorMod(seed, 1_000_000));
    }

    /** example is a domain that can belong to nobody (RFC 2606). */
    static String mail(int seed) {
        return "famille-%06d@mille.example".formatted(Math.floorMod(seed, 1_000_000));
    }

    static String value(ChannelFields.Kind kind, int seed, String otherwise) {
        return switch (kind) {
            case PHONE, WHATSAPP -> phone(seed);
            case EMAIL -> mail(seed);
            case OTHER -> otherwise;
            case SHE_CALLS -> "";
        };
    }
}
