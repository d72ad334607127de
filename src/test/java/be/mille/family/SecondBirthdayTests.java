package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The programme ends on the eve of the second birthday, whether somebody closes the record or not. */
@MilleTest
class SecondBirthdayTests {
    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @Test
    void aRecordWhoseTimeIsOverCountsAsClosed() {
        assertThat(summary(Gestation.LENGTH + 2 * 366).closed()).isTrue();
        assertThat(summary(90).closed()).isFalse();
    }

    /** @param ago so many days ago she was due; nobody has told how the pregnancy ended */
    private FamilySummary summary(int ago) {
        return people.as(People.MIDWIFE, () -> families.get(opened(ago)));
    }

    private FamilyId opened(int ago) {
        var person = new PersonFields("Mina", null, null, null, null, List.of(), false, null, null);
        return people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(ids.next(), person, TestClock.TODAY.minusDays(ago), null)));
    }
}
