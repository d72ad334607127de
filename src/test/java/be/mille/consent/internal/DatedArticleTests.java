package be.mille.consent.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number of an article stands on a page only where somebody checked it, and only while it holds. */
class DatedArticleTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 8);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 1);

    @Test
    void aVerifiedNumberIsShownInsideItsDates() {
        assertThat(words(true, "352", FIRST)).isEqualTo("Secret (352)");
        assertThat(words(true, "352", LAST.minusDays(1))).isEqualTo("Secret (352)");
    }

    @Test
    void outsideItsDatesTheSubjectStandsAlone() {
        assertThat(words(true, "352", FIRST.minusDays(1))).isEqualTo("Secret");
        assertThat(words(true, "352", LAST)).isEqualTo("Secret");
    }

    @Test
    void whatNobodyVerifiedIsNotShown() {
        assertThat(words(false, "352", FIRST)).isEqualTo("Secret");
        assertThat(words(true, null, FIRST)).isEqualTo("Secret");
    }

    private static String words(boolean verified, @Nullable String number, LocalDate today) {
        return new DatedArticle("secrecy", number, FIRST, LAST, verified).words("Secret", today);
    }
}
