package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Episodes.Episode;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a relation lasts, by what it is for and what proves it (confidentiality model, 5.3). */
class RelationEndsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Brussels.at(DAY.atTime(10, 0));

    private final RelationEnds ends = new RelationEnds(new LengthTable());

    @ParameterizedTest
    @CsvSource({
        "HEALTH_CARE,EID_READ,2028-02-24",
        "HEALTH_CARE,THERAPEUTIC_LINK,2028-02-24",
        "HEALTH_CARE,SELF_DECLARED,2028-02-24",
        "HEALTH_CARE,REFERRED,2027-02-24",
        "HEALTH_CARE,EMERGENCY,2026-12-24",
        "HEALTH_CARE,VITAL,2026-12-24",
        "SOCIAL_CARE,AGREED,2027-05-24",
        "SOCIAL_CARE,MANDATE,2027-05-24",
        "SOCIAL_CARE,EMERGENCY,2026-12-24",
        "COORDINATION,AGREED,2027-11-24",
        "REFERRAL_PENDING,AGREED,2026-12-24"
    })
    void itsLastDayFollowsFromTypeAndProof(RelationType type, Proof proof, LocalDate last) {
        assertThat(ends.begun(type, proof, NOW, Episode.UNKNOWN)).isEqualTo(Brussels.startOf(last.plusDays(1)));
        assertThat(ends.renewed(type, proof, NOW, Episode.UNKNOWN)).isEqualTo(Brussels.startOf(last.plusDays(1)));
    }

    @Test
    void careThatBeginsEndsAYearAfterThePregnancyUnlessItIsRenewed() {
        var born = new Episode(DAY.minusMonths(5), null);
        assertThat(begun(RelationType.HEALTH_CARE, born)).isEqualTo(DAY.plusMonths(7));
        assertThat(lastDay(ends.renewed(RelationType.HEALTH_CARE, Proof.EID_READ, NOW, born)))
                .isEqualTo(DAY.plusMonths(15));
        assertThat(begun(RelationType.SOCIAL_CARE, born)).isEqualTo(DAY.plusMonths(6));
    }

    @Test
    void careThatBeginsLateMayBegin() {
        assertThat(begun(RelationType.HEALTH_CARE, new Episode(DAY.minusMonths(18), null)))
                .isEqualTo(DAY.plusMonths(3));
    }

    @Test
    void coordinationEndsOnTheEveOfTheSecondBirthdayHoweverOftenItIsRenewed() {
        var child = new Episode(null, DAY.plusMonths(8));
        assertThat(begun(RelationType.COORDINATION, child))
                .isEqualTo(DAY.plusMonths(8).minusDays(1));
        assertThat(lastDay(ends.renewed(RelationType.COORDINATION, Proof.AGREED, NOW, child)))
                .isEqualTo(DAY.plusMonths(8).minusDays(1));
    }

    @Test
    void aTableThatForgetsATypeOrASourceIsRefused() {
        var type = RelationType.HEALTH_CARE;
        assertThatThrownBy(() -> new LengthTable("type,proof,length,source\n" + type + ",,P15M,model"))
                .hasMessageContaining("no length for SOCIAL_CARE");
        assertThatThrownBy(() -> new LengthTable("type,proof,length,source\n" + type + ",,P15M,"))
                .hasMessageContaining("without a source");
    }

    private LocalDate begun(RelationType type, Episode episode) {
        return lastDay(ends.begun(type, Proof.EID_READ, NOW, episode));
    }

    private static LocalDate lastDay(Instant end) {
        return Brussels.dayOf(end.minusSeconds(1));
    }
}
