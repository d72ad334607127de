package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {
    /** Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (score, without continuity correction). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThePublishedOne(long part, long whole, double low, double high) {
        var found = Wilson.of(part, whole);
        assertThat(found.low()).isCloseTo(low, within(0.00005));
        assertThat(found.high()).isCloseTo(high, within(0.00005));
    }

    /** Negative control: the usual interval would leave 0 here, and the published one does not. */
    @Test
    void itIsNotTheUsualIntervalOfTheNormalDistribution() {
        double p = 1 / 29.0;
        double usual = p - 1.96 * Math.sqrt(p * (1 - p) / 29);
        assertThat(usual).isNegative();
        assertThat(Wilson.of(1, 29).low()).isPositive();
    }

    @Test
    void allOfThemIsTheMirrorOfNone() {
        assertThat(Wilson.of(20, 20).low()).isCloseTo(1 - Wilson.of(0, 20).high(), within(1e-12));
        assertThat(Wilson.of(20, 20).high()).isEqualTo(1);
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> Wilson.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
