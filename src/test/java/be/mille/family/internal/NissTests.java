package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NissTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"85073003328", "17073003384", "98472899765", "01490700185", "85.07.30-033.28", " 850730 033 28"})
    void numbersWithTheRightCheckDigitsAreRead(String typed) {
        assertThat(Niss.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003329",
                "17073003385",
                "8507300332",
                "850730033288",
                "85133003328",
                "abc",
                "",
                "85073a03328"
            })
    void anythingElseIsNot(String typed) {
        assertThat(Niss.parse(typed)).isEmpty();
    }

    @Test
    void anIncompleteDateIsNoReasonToRefuse() {
        assertThat(Niss.parse("00000101" + "1" + check(1011))).isPresent();
    }

    private static String check(long nine) {
        return "%02d".formatted(97 - nine % 97);
    }

    @Test
    void onlySerialsNeverGivenOutAreInvented() {
        assertThat(Niss.parse("850730000" + check(850730000L)).orElseThrow().invented())
                .isTrue();
        assertThat(Niss.parse("850730999" + check(850730999L)).orElseThrow().invented())
                .isTrue();
        assertThat(Niss.parse("85073003328").orElseThrow().invented()).isFalse();
    }

    @Test
    void theMaskShowsTheLastTwoDigitsOnly() {
        assertThat(Niss.parse("85073003328").orElseThrow().masked()).isEqualTo("••.••.••-•••.28");
    }
}
