package be.mille.opinion.web;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Ids of opinions: chance alone, as the colleague sees them. The ids of everything else begin with the moment they were made. */
@Component
class OpinionKeys {
    private static final long VERSION = 0x4000L;
    private final RandomGenerator random;

    OpinionKeys(RandomGenerator random) {
        this.random = random;
    }

    /** The key of a form; a new one where none came with it. */
    UUID read(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return next();
        }
    }

    UUID next() {
        return new UUID(random.nextLong() & ~0xf000L | VERSION, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }
}
