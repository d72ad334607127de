package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever came for one restricted subject alone: what ends it, and what makes her one of the team. */
class RestrictedRoleEndsTests extends RestrictedRoleHeld {
    @Autowired
    Environment settings;

    @Autowired
    ApplicationContext context;

    @Test
    void whoeverDoesNotKnowCanBringTheSameColleagueIntoTheTeam() {
        brought();
        people.runAs(
                People.SOCIAL_WORKER,
                () -> bounds.add(
                        family, people.get(HERS).actor(), Set.of(Compartment.C0, Compartment.C2), null, Proof.AGREED));
        assertThat(sees(People.DOCTOR)).as("she has a place in the team now").isTrue();
        assertThat(people.as(People.DOCTOR, () -> relations.of(family))).allMatch(one -> one.subject() == null);
    }

    /** Her function opens mental health; that it is not among what the team shares with her takes nothing from what she was there for. */
    @Test
    void whatSheIsThereForStaysWhenWhoeverDoesNotKnowBringsHerIntoTheTeam() {
        var psychologist = people.get(People.PSYCHOLOGIST);
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(family, psychologist.actor(), Compartment.C4, null, Proof.AGREED));
        var month = clock.instant().plus(Duration.ofDays(30));
        people.runAs(
                People.SOCIAL_WORKER,
                () -> bounds.add(
                        family, psychologist.actor(), Set.of(Compartment.C0, Compartment.C2), month, Proof.AGREED));
        assertThat(knows(People.PSYCHOLOGIST, Compartment.C4, People.MIDWIFE)).isTrue();
        assertThat(people.as(People.PSYCHOLOGIST, () -> relations.of(family)))
                .filteredOn(one -> one.actor().equals(psychologist.id()))
                .as("two places, each with its own reach and its own end")
                .satisfiesExactlyInAnyOrder(
                        role -> {
                            assertThat(role.scope()).containsExactlyInAnyOrder(Compartment.C0, Compartment.C4);
                            assertThat(role.endsAt()).isAfter(month);
                        },
                        place -> {
                            assertThat(place.scope()).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
                            assertThat(place.endsAt()).isEqualTo(month);
                        });
    }

    @Test
    void whatIsTakenBackFromTheTeamIsTakenBackFromHerTooByWhoDoesNotKnow() {
        brought();
        withdrawn(Recipient.TEAM, Set.of(Compartment.C0));
        assertThat(runs()).isFalse();
    }

    /** Whoever knows of her and notes it ends all that she is there for, as the one who does not know does. */
    @Test
    void whatSheIsThereForIsTakenBackByWhoKnowsAndNothingOfHerStays() {
        brought();
        TakenBack.from(context, family, HERS, Compartment.C3);
        assertThat(runs()).isFalse();
    }

    @Test
    void whatIsTakenBackAboutAnotherSubjectLeavesHer() {
        brought();
        withdrawn(Recipient.TEAM, Set.of(Compartment.C2));
        assertThat(runs()).isTrue();
    }

    private void withdrawn(Recipient from, Set<Compartment> subjects) {
        people.runAs(People.DOCTOR, () -> {
            var seen = consents.preview(family, from, subjects).fingerprint();
            var note = new NoteConsent(
                    UUID.randomUUID(),
                    family,
                    ConsentKind.WITHDRAWN,
                    from,
                    subjects,
                    null,
                    null,
                    Interpreting.NONE,
                    null,
                    null,
                    null);
            assertThat(consents.withdraw(note, seen)).isNull();
        });
    }

    private boolean runs() {
        return new Owner(settings)
                .strings("select count(*)::text from access.relation where family = '" + family
                        + "' and subject is not null" + " and (ends_at is null or ends_at > timestamptz '"
                        + TestClock.TODAY.plusDays(1) + "')")
                .equals(List.of("1"));
    }

    /** Control: as an ordinary member of the team everybody there sees her. */
    @Test
    void inTheTeamEverybodySeesHer() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        assertThat(midwife.post(path("/share"), form("TEAM", "C3")).statusCode())
                .isEqualTo(303);
        assertThat(sees(People.DOCTOR)).isTrue();
    }
}
