package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class ScreeningExpectedTests {
    private static final String FIRST = "screening-week-16";

    @Autowired
    Held held;

    @Autowired
    ExpectedItems expected;

    @Autowired
    People people;

    FamilyId family;

    @BeforeEach
    void sheIsSixteenWeeksPregnant() {
        family = held.family(TestClock.TODAY.plusWeeks(24));
    }

    @Test
    void aScreeningThatWasHeldIsNoLongerExpected() {
        assertThat(ofFamily(People.DOCTOR)).contains(FIRST);
        var screening = held.start(family);
        held.say(family, screening, "housing.situation", "stable");
        held.finish(family, screening);
        assertThat(ofFamily(People.DOCTOR)).doesNotContain(FIRST).isNotEmpty();
        assertThat(ofMine(People.MIDWIFE)).doesNotContain(FIRST).isNotEmpty();
    }

    @Test
    void oneThatIsNotFinishedOrOfAnotherFamilyClosesNothing() {
        held.start(family);
        var other = held.family(TestClock.TODAY.plusWeeks(24));
        held.finish(other, held.start(other));
        assertThat(ofFamily(People.MIDWIFE)).contains(FIRST);
        assertThat(ofMine(People.MIDWIFE)).contains(FIRST);
    }

    private List<String> ofFamily(String reader) {
        return people.as(reader, () -> expected.of(family, "fr")).stream()
                .map(ExpectedItem::id)
                .toList();
    }

    private List<String> ofMine(String reader) {
        return people.as(reader, () -> expected.ofMine("fr")).getOrDefault(family, List.of()).stream()
                .map(ExpectedItem::id)
                .toList();
    }
}
