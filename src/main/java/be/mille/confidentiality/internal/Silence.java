package be.mille.confidentiality.internal;

import java.time.Duration;

/** How long no sign is too long: confidentiality model, 5.3, "inactivity 90 days". */
final class Silence {
    static final Duration SLEEPS_AFTER = Duration.ofDays(90);
    /** Said so long before. */
    static final Duration TOLD_BEFORE = Duration.ofDays(14);

    private Silence() {}
}
