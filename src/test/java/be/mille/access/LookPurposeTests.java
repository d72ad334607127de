package be.mille.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Looks.Look;
import be.mille.access.Looks.Opened;
import be.mille.access.Looks.Purpose;
import be.mille.kernel.OrganisationId;
import be.mille.testing.TestClock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a record was opened for follows from the line that everybody around her is shown, and from nothing else. */
class LookPurposeTests {
    private static Purpose purpose(ActorFunction function, boolean exceptional, Opened... opened) {
        return new Look(TestClock.TODAY, new OrganisationId(new UUID(0, 1)), function, exceptional, Set.of(opened))
                .purpose();
    }

    @Test
    void whoCaresOpensItForCareAndWhoHelpsForSupport() {
        assertThat(purpose(ActorFunction.INDEPENDENT_MIDWIFE, false, Opened.RECORD, Opened.PLAN))
                .isEqualTo(Purpose.CARE);
        assertThat(purpose(ActorFunction.CPAS_SOCIAL_WORKER, false, Opened.RECORD))
                .isEqualTo(Purpose.SUPPORT);
        assertThat(purpose(ActorFunction.CONFIDENTIALITY_OFFICER, false, Opened.RECORD))
                .isEqualTo(Purpose.OTHER);
    }

    @Test
    void whoOnlyReadARequestAnsweredIt() {
        assertThat(purpose(ActorFunction.CPAS_SOCIAL_WORKER, false, Opened.REQUEST))
                .isEqualTo(Purpose.REQUEST);
        assertThat(purpose(ActorFunction.CPAS_SOCIAL_WORKER, false, Opened.REQUEST, Opened.RECORD))
                .isEqualTo(Purpose.SUPPORT);
    }

    @Test
    void anExceptionalOpeningIsSaidAsOneWhoeverDidIt() {
        assertThat(purpose(ActorFunction.INDEPENDENT_MIDWIFE, true, Opened.RECORD))
                .isEqualTo(Purpose.EXCEPTIONAL);
        assertThat(purpose(ActorFunction.CPAS_SOCIAL_WORKER, true, Opened.REQUEST))
                .isEqualTo(Purpose.EXCEPTIONAL);
    }
}
