package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opened exceptionally, when and why is read by somebody who is there, and by nobody she keeps away or took out. */
@MilleTest
class ToldWhoIsThereTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;
    private static final String COORDINATOR = People.SOCIAL_WORKER;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TestClock clock;

    private final String called = "Zaynab" + UUID.randomUUID().toString().substring(0, 8);

    FamilyId family;

    @BeforeEach
    void aFamilyWithACoordinatorSinceFiveDays() {
        clock.set(TestClock.START.minus(Duration.ofDays(5)));
        family = BreakGlass.family(people, records, called, null);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(COORDINATOR).actor(),
                    RelationType.SOCIAL_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            families.coordinate(family, people.get(COORDINATOR).id(), null);
        });
        clock.reset();
    }

    @AfterEach
    void today() {
        people.as(READER, openings::running).ifPresent(one -> people.runAs(READER, () -> openings.end(one.id())));
        clock.reset();
    }

    private List<UUID> notices(String who) {
        return people.as(who, openings::notices).stream()
                .filter(one -> one.family().equals(family))
                .map(ExceptionalOpenings.Notice::id)
                .toList();
    }

    @Test
    void whoeverWasToldAndIsKeptAwayReadsItNoMoreAndWhoeverAnswersDoes() {
        BreakGlass.opened(people, openings, READER, called);
        var notice = notices(COORDINATOR).getFirst();
        assertThat(notices(People.MIDWIFE)).isEmpty();
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, List.of(people.get(COORDINATOR).id())));
        assertThat(notices(COORDINATOR)).isEmpty();
        assertThatThrownBy(() -> people.runAs(COORDINATOR, () -> openings.seen(notice)))
                .isInstanceOf(NotFoundException.class);
        assertThat(notices(People.MIDWIFE)).containsExactly(notice);
        people.runAs(People.MIDWIFE, () -> openings.seen(notice));
        assertThat(notices(People.MIDWIFE)).isEmpty();
    }

    @Test
    void whoeverWasToldAndLeftReadsItNoMore() {
        BreakGlass.opened(people, openings, READER, called);
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(COORDINATOR).id(), EndReason.WITHDRAWN));
        assertThat(notices(COORDINATOR)).isEmpty();
        assertThat(notices(People.MIDWIFE)).hasSize(1);
    }

    @Test
    void whoeverWasTakenOutIsToldNothingByAClockSetBack() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(COORDINATOR).id(), EndReason.WITHDRAWN));
        clock.set(TestClock.START.minus(Duration.ofDays(3)));
        BreakGlass.opened(people, openings, READER, called);
        assertThat(notices(COORDINATOR)).isEmpty();
        assertThat(notices(People.MIDWIFE)).hasSize(1);
        assertThat(people.as(People.MIDWIFE, () -> families.answersFor(family)))
                .isEqualTo(people.get(People.MIDWIFE).id());
    }
}
