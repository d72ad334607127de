package be.mille.proof;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Chance that repeats: set to the same seed before the same act, it gives two worlds the same ids, whatever was done before. */
final class Chance implements RandomGenerator {
    private SplittableRandom random = new SplittableRandom(0);

    synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public synchronized long nextLong() {
        return random.nextLong();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Seeded {
        @Bean
        @Primary
        Chance chance() {
            return new Chance();
        }
    }
}
