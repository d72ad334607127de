package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InamiNumberTests {
    /** Invented or published as examples: none belongs to anybody who is accompanied. */
    @ParameterizedTest
    @ValueSource(strings = {"18749704477", "11530231003", "10829059", "40123455003", "40123467003"})
    void numbersWhoseCheckDigitsFitOneOfTheTwoModuliAreCertain(String digits) {
        assertThat(InamiNumber.checks(digits)).isTrue();
    }

    @Test
    void aNumberThatFitsNeitherIsDoubtfulAndStillWellFormed() {
        assertThat(InamiNumber.checks("40123456003")).isFalse();
        assertThat(InamiNumber.wellFormed("40123456003")).isTrue();
        assertThat(InamiNumber.wellFormed("4012345")).isFalse();
    }

    @Test
    void anotherShapeIsKeptToTheLetter() {
        assertThat(InamiNumber.kept("4-01234.55/003")).isEqualTo("40123455003");
        assertThat(InamiNumber.kept("RIZIV 1-2345")).isEqualTo("RIZIV 1-2345");
        assertThat(InamiNumber.shown("RIZIV 1-2345")).isEqualTo("RIZIV 1-2345");
    }

    @Test
    void itIsReadAsPeopleTypeItAndShownAsItIsPrinted() {
        assertThat(InamiNumber.digits("4-01234.55/003")).isEqualTo("40123455003");
        assertThat(InamiNumber.shown("40123455003")).isEqualTo("4-01234-55-003");
        assertThat(InamiNumber.shown("40123455")).isEqualTo("4-01234-55");
    }
}
