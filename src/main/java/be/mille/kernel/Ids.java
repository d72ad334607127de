package be.mille.kernel;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes UUIDv7 (RFC 9562, 5.7): the first 48 bits are the time in milliseconds, so that rows of one moment lie
 * together in an index. Clock and source of randomness are given, so that a test can make them repeat.
 */
@Component
public final class Ids {
    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long time = clock.millis() << 16;
        long version = 0x7000L | (random.nextLong() & 0x0fffL);
        long variant = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(time | version, variant);
    }
}
