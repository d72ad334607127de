package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.form;
import static be.mille.confidentiality.BreakGlass.opened;
import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.People;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Exceptional access: what it opens and what stays closed, and when it ends. */
class ExceptionalAccessTests extends ExceptionalHeld {
    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Clearances clearances;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void sheReadsWithABannerWritesNothingAndTakesNothingAway() {
        var reader = at(port, people, READER);
        var record = "/families/" + family;
        assertThat(reader.get(record).statusCode()).isEqualTo(404);
        assertThat(reader.get("/exceptional").body()).contains("Accès exceptionnel");
        var answer = ask(reader, form(called.toUpperCase(java.util.Locale.ROOT), "12/05/1998"));
        assertThat(answer.headers().firstValue("Location")).contains(record);
        for (var page : Set.of("", "/person", "/contacts", "/plan", "/screenings", "/events", "/access", "/team")) {
            var body = reader.get(record + page);
            assertThat(body.statusCode()).as(page).isEqualTo(200);
            assertThat(body.body()).as(page).contains("Accès exceptionnel jusqu’à 14:00", "/end");
        }
        assertThat(reader.get(record + "/plan/print").statusCode()).isEqualTo(404);
        assertThat(reader.get(record + "/person/edit").statusCode()).isEqualTo(404);
        assertThat(reader.get("/families").body()).doesNotContain(family.toString());
        assertThat(reader.get("/families?q=" + called.replace(' ', '+')).body()).doesNotContain(family.toString());
        assertThat(at(port, people, People.MIDWIFE).get(record + "/plan/print").statusCode())
                .as("control: her own team prints")
                .isEqualTo(200);
    }

    @Test
    void whoAccompaniesHerAnywayIsToldThatNothingWasOpenedAndNobodyIsTold() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(READER).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY));
        var reader = at(port, people, READER);
        var answer = ask(reader, form(called, "12/05/1998"));
        assertThat(answer.headers().firstValue("Location")).contains("/families/" + family);
        assertThat(reader.get("/families/" + family).body())
                .contains("Vous accompagnez déjà cette famille")
                .doesNotContain("Accès exceptionnel jusqu’à");
        assertThat(people.as(People.MIDWIFE, openings::notices))
                .noneMatch(notice -> notice.family().equals(family));
    }

    /** She agreed that the midwife of the hospital reads who she is, and no more; anybody else of the ward could open it. */
    @Test
    void whoeverIsThereForLittleOpensItAsAnybodyOfHerWardCan() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.add(family, people.get(READER).actor(), Set.of(Compartment.C0), null, Proof.AGREED));
        assertThat(opens("C1", false)).isFalse();
        opened(people, openings, READER, called);
        assertThat(opens("C1", false)).isTrue();
        assertThat(opens("C1", true)).as("it is for reading alone").isFalse();
        assertThat(opens("C0", true)).as("what she was there for goes on").isTrue();
        assertThat(people.as(People.MIDWIFE, openings::notices))
                .as("and it is told, as of anybody")
                .anyMatch(notice -> notice.family().equals(family));
        clock.forward(Duration.ofHours(4));
        assertThat(opens("C1", false)).isFalse();
        assertThat(opens("C0", true)).isTrue();
    }

    private boolean opens(String compartment, boolean toWrite) {
        return people.as(
                READER,
                () -> transactions.execute(_ -> sql.find(
                                Boolean.class,
                                toWrite
                                        ? "select access.may_write(:family, :compartment)"
                                        : "select access.may_read(:family, :compartment)",
                                p("family", family),
                                p("compartment", compartment))
                        .orElseThrow()));
    }

    @Test
    void theDatabaseItselfRefusesAWrite() {
        opened(people, openings, READER, called);
        int changed = people.as(
                READER,
                () -> transactions.execute(_ -> sql.update(
                        "update family.family set called = 'changed' where id = :family", p("family", family))));
        assertThat(changed).isZero();
        int byTheTeam = people.as(
                People.MIDWIFE,
                () -> transactions.execute(_ -> sql.update(
                        "update family.family set called = called where id = :family", p("family", family))));
        assertThat(byTheTeam).as("control").isEqualTo(1);
        assertThatThrownBy(() -> people.runAs(
                        READER, () -> transactions.executeWithoutResult(_ -> sql.update("""
                                insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof,
                                    starts_at, ends_at, created_by, created_at)
                                values (gen_random_uuid(), :family, access.actor(), access.organisation(), 'BREAK_GLASS', false,
                                    array['C0', 'C7'], 'VITAL_INTEREST', 'EMERGENCY', access.moment(), access.moment() + interval '1 hour',
                                    access.actor(), access.moment())
                                """, p("family", family)))))
                .as("nobody takes a relation past the functions")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void itEndsAfterFourHoursToTheSecondOrWhenSheEndsIt() {
        opened(people, openings, READER, called);
        clock.forward(Duration.ofHours(4).minusSeconds(1));
        assertThat(people.as(READER, () -> families.get(family)).called()).isEqualTo(called);
        clock.forward(Duration.ofSeconds(1));
        assertThatThrownBy(() -> people.as(READER, () -> families.get(family))).isInstanceOf(NotFoundException.class);
        opened(people, openings, READER, called);
        var running = people.as(READER, openings::running).orElseThrow();
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> openings.end(running.id())))
                .as("nobody else's button")
                .isInstanceOf(NotFoundException.class);
        people.runAs(READER, () -> openings.end(running.id()));
        assertThatThrownBy(() -> people.as(READER, () -> families.get(family))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasEntrustedToNamedReadersStaysClosedAlsoToOneOfThem() {
        var psychologist = people.get(People.PSYCHOLOGIST);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(family, psychologist.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, psychologist.id(), Compartment.C3);
        });
        var author = people.get(People.MIDWIFE).id();
        assertThat(opensAuthor(People.PSYCHOLOGIST, author.value()))
                .as("control")
                .isTrue();
        clock.forward(Duration.ofDays(600));
        opened(people, openings, People.PSYCHOLOGIST, called);
        assertThat(opensAuthor(People.PSYCHOLOGIST, author.value()))
                .as("her relation ended, her being named did not")
                .isFalse();
        assertThat(people.as(People.PSYCHOLOGIST, () -> families.get(family)).called())
                .isEqualTo(called);
    }

    private boolean opensAuthor(String reader, UUID author) {
        return people.as(
                reader,
                () -> transactions.execute(_ -> sql.find(
                                Boolean.class,
                                "select access.may_read(:family, 'C3', :author)",
                                p("family", family),
                                p("author", author))
                        .orElseThrow()));
    }
}
