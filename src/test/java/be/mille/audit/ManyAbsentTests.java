package be.mille.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Actor;
import be.mille.access.Exclusions;
import be.mille.confidentiality.OfficerQueue;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks within an hour for many things that are not there, or not hers, is asked about by the officer of her house. */
class ManyAbsentTests extends AbsentRowsHeld {
    @Autowired
    PersonRecords records;

    @Autowired
    Exclusions exclusions;

    @Test
    void whoeverTriesOneAfterTheOtherIsAskedAboutByTheOfficerOfHerHouse() {
        for (int i = 0; i < 20; i++) {
            reader.get("/families/" + family + "/notes/" + UUID.randomUUID());
        }
        assertThat(asked(officer)).isEmpty();
        reader.get("/families/" + family + "/notes/" + UUID.randomUUID());
        assertThat(asked(officer))
                .hasSize(1)
                .first()
                .satisfies(
                        one -> assertThat(one.reference()).as("about no record").isNull());
        assertThat(asked(people.get(People.OFFICER).actor())).isEmpty();
        assertThat(signedIn(officer).get("/confidentiality").body()).contains("ce qui était demandé n’existait pas");
    }

    @Test
    void asManyOverALongerTimeAreChance() {
        for (int i = 0; i < 30; i++) {
            clock.forward(Duration.ofMinutes(4));
            reader.get("/families/" + family + "/notes/" + UUID.randomUUID());
        }
        assertThat(asked(officer)).isEmpty();
    }

    /** Her relation ended; the addresses stayed in her browser. */
    @Test
    void recordsThatAreHersNoMoreCountLikeWhatNeverWas() {
        var others = Stream.generate(this::noMore).limit(21).toList();
        others.stream().limit(20).forEach(one -> notThere("/families/" + one));
        assertThat(asked(officer)).isEmpty();
        notThere("/families/" + others.getLast());
        assertThat(asked(officer))
                .hasSize(1)
                .first()
                .satisfies(
                        one -> assertThat(one.reference()).as("about no record").isNull());
    }

    @Test
    void arrivingAtOneThatKeepsHerAwayCountsToo() {
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(midwife.id())));
        for (int i = 0; i < 21; i++) {
            notThere("/families/" + family);
        }
        assertThat(asked(officer)).hasSize(1);
    }

    /** Control: a page that is hers, with parts that are not, is no attempt. */
    @Test
    void whatAPageOfHersKeepsBackDoesNotCount() {
        for (int i = 0; i < 25; i++) {
            assertThat(reader.get("/families/" + family).statusCode()).isEqualTo(200);
        }
        assertThat(asked(officer)).isEmpty();
    }

    private FamilyId noMore() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Ancienne")));
    }

    private void notThere(String path) {
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    private List<OfficerQueue.Unusual> asked(Actor officer) {
        return OneHuman.as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == OfficerQueue.Kind.NOT_THERE)
                .filter(one -> one.reader().equals(midwife.id()))
                .toList();
    }
}
