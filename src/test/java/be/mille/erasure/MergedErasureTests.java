package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Records that are read as one, or were, are erased as they are on that day: all of them, and never that of another woman. */
class MergedErasureTests extends ErasureHeld {
    private static final String ANEW = "à noter à nouveau : le dossier a changé depuis";

    @Autowired
    Merges merges;

    @Autowired
    Sql sql;

    @Autowired
    ApplicationContext context;

    private record Two(FamilyId kept, FamilyId part, UUID merge) {}

    @Test
    void aRecordThatWasTakenApartAgainIsErasedByItself() {
        for (boolean first : new boolean[] {true, false}) {
            var two = merged();
            undo(two);
            var hers = first ? two.kept() : two.part();
            var other = first ? two.part() : two.kept();
            assertThat(confirm(asked(hers, Set.of()))).isEqualTo(Erasures.State.DONE);
            assertThat(rows(hers)).isZero();
            assertThat(rows(other)).isGreaterThan(8);
            assertThat(confirm(asked(other, Set.of()))).isEqualTo(Erasures.State.DONE);
            assertThat(rows(other)).isZero();
        }
    }

    @Test
    void whicheverOfTheTwoWasOpenBothAreErasedAndBothAreShown() {
        var two = merged();
        var all = people.as(People.HOSPITAL_MIDWIFE, () -> erasures.preview(two.part()));
        assertThat(all.items().stream().filter(item -> item.kind() == Erasures.Kind.IDENTITY))
                .hasSize(2);
        var request = asked(two.part(), Set.of());
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> erasures.ask(UUID.randomUUID(), two.kept(), Set.of())))
                .as("it waits already")
                .isFalse();
        assertThat(confirm(request)).isEqualTo(Erasures.State.DONE);
        assertThat(rows(two.kept()) + rows(two.part())).isZero();
    }

    @Test
    void everythingIsEverythingAlsoWhereItsAuthorHasOneOfTheTwo() {
        var kept = family("Deux fois");
        var part = family("Deux fois");
        bring(kept);
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.end(
                        kept, people.get(People.SOCIAL_WORKER).actor().id(), EndReason.HER_WISH));
        bring(part);
        merge(kept, part);
        var request = UUID.randomUUID();
        people.runAs(People.SOCIAL_WORKER, () -> {
            assertThatThrownBy(() -> erasures.preview(kept)).isInstanceOf(NotFoundException.class);
            assertThat(erasures.ask(request, part, Set.of())).isTrue();
        });
        assertThat(confirm(request)).isEqualTo(Erasures.State.DONE);
        assertThat(rows(kept) + rows(part)).isZero();
    }

    @Test
    void whatWasAskedBeforeAWrongMergeWasUndoneGoesBackToItsAuthor() {
        var two = merged();
        var request = asked(two.kept(), Set.of());
        undo(two);
        assertGoneBack(request, two);
        assertThat(confirm(asked(two.kept(), Set.of()))).as("written down anew").isEqualTo(Erasures.State.DONE);
        assertThat(rows(two.part())).isGreaterThan(8);
    }

    @Test
    void whatWasAskedBeforeRecordsWereJoinedGoesBackToItsAuthor() {
        var kept = family("Réunie");
        var part = family("Réunie");
        var request = asked(part, Set.of());
        assertGoneBack(request, new Two(kept, part, merge(kept, part)));
    }

    @Test
    void theOfficerConfirmsNothingElseThanWhatWasAskedWhoeverTookTheRecordsApart() {
        var two = merged();
        var request = asked(two.part(), Set.of());
        superuser("""
                with unseen as materialized (select set_config('session_replication_role', 'replica', true))
                update family.merge set undone_at = now(), undone_by = merged_by from unseen where id = '%s' returning id
                """.formatted(two.merge()));
        assertThat(state(request)).as("a control").isEqualTo(Erasures.State.ASKED);
        assertThat(confirm(request)).isEqualTo(Erasures.State.CHANGED);
        assertGoneBack(request, two);
    }

    @Test
    void theProgramItselfNamesNoRecordsToErase() {
        var family = family("Comptée");
        assertThatThrownBy(() -> people.as(
                        People.HOSPITAL_MIDWIFE,
                        () -> sql.update("""
                                insert into erasure.request (id, family, records, whole, subjects, author, asked_at)
                                values (gen_random_uuid(), :family, array[:family, :other], true, '{}', access.actor(), now())
                                """, Sql.p("family", family), Sql.p("other", UUID.randomUUID()))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    /** On the day of nobody but its author, until she writes it down anew. */
    @Test
    void whatGoesBackIsSaidOnTheDayOfItsAuthorUntilItIsAskedAnew() {
        var family = OpenFamilies.withTeam(context, "Sur mon jour", Proof.BROUGHT_IN, People.SOCIAL_WORKER);
        var other = OpenFamilies.withTeam(context, "Sur mon jour", Proof.BROUGHT_IN, People.SOCIAL_WORKER);
        assertThat(people.as(People.SOCIAL_WORKER, () -> erasures.ask(UUID.randomUUID(), family, Set.of())))
                .isTrue();
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(ANEW);
        people.runAs(People.MIDWIFE, () -> merges.merge(family, other));
        assertThat(day(People.SOCIAL_WORKER)).contains(ANEW);
        assertThat(day(People.MIDWIFE)).doesNotContain(ANEW);
        assertThat(people.as(People.SOCIAL_WORKER, () -> erasures.ask(UUID.randomUUID(), other, Set.of())))
                .isTrue();
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(ANEW);
    }

    private String day(String reader) {
        return WholeDay.of(new Visitor(port).signIn(people, reader));
    }

    private void assertGoneBack(UUID request, Two two) {
        assertThat(state(request)).isEqualTo(Erasures.State.CHANGED);
        assertThat(people.as(People.OFFICER, erasures::waiting))
                .noneMatch(one -> one.id().equals(request));
        assertThatThrownBy(() -> confirm(request)).isInstanceOf(NotFoundException.class);
        assertThat(rows(two.kept())).isGreaterThan(8);
        assertThat(rows(two.part())).isGreaterThan(8);
        assertThat(new Visitor(port)
                        .signIn(people, People.HOSPITAL_MIDWIFE)
                        .get("/erasures")
                        .body())
                .contains("À noter à nouveau", "relisez-le avec elle");
    }

    private Two merged() {
        var kept = family("Deux fois");
        var part = family("Deux fois");
        return new Two(kept, part, merge(kept, part));
    }

    private UUID merge(FamilyId kept, FamilyId part) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> ((Merges.Outcome.Merged) merges.merge(kept, part)).merge());
    }

    private void undo(Two two) {
        people.runAs(People.HOSPITAL_MIDWIFE, () -> merges.undo(two.kept(), two.merge()));
    }

    private void bring(FamilyId family) {
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    private Erasures.State confirm(UUID request) {
        return people.as(People.OFFICER, () -> erasures.decide(request, true, "vu"));
    }

    private Erasures.State state(UUID request) {
        return people.as(People.HOSPITAL_MIDWIFE, erasures::mine).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
