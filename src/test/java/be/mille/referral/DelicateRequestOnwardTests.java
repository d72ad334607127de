package be.mille.referral;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A kind of help that tells of a delicate subject, where it goes by telephone, would go by letter, or is passed on. */
class DelicateRequestOnwardTests extends DelicateRequestHeld {
    @Autowired
    Letters letters;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Inbox inbox;

    @Autowired
    PassingOn passing;

    @Test
    void isNotedOfAServiceOfTheListThatWasCalledAndLeavesByNoLetter() {
        var refuge = services.byCode("passeroute").orElseThrow();
        assertThat(midwife.get(page("/new?category=shelter")).body())
                .contains(
                        "LISTED:" + refuge.id(),
                        "n’est pas sur Mille : par téléphone seulement",
                        "ne lit rien ici : vous l’appelez, et rien ne part",
                        "Peuvent lire ce que vous notez ici")
                .doesNotContain("Seules les personnes habilitées de ce service la liront");
        for (var way : List.of("MAIL", "PAPER")) {
            var form = filled("shelter", "LISTED:" + refuge.id());
            form.putAll(Map.of("knowing", "true", "way", way, "mail", "accueil@refuge.example", "language", "fr"));
            var answer = midwife.post(page("/new"), form);
            assertThat(answer.statusCode()).as(way).isEqualTo(422);
            assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
        }
        var called = filled("shelter", "LISTED:" + refuge.id());
        called.putAll(Map.of("knowing", "true", "way", "PHONE"));
        var id = sent(called);
        assertThat(lies(id)).isEqualTo(Compartment.C3);
        nothingForTheDoctor(id);
        assertThat(midwife.get(page("/" + id)).body())
                .contains("La Passeroute", "Rien n’est parti", "Ce qui est noté pour")
                .doesNotContain(page("/" + id + "/letters"), "/remind\"");
        people.runAs(
                People.MIDWIFE,
                () -> referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        nothingForTheDoctor(id);
    }

    @Test
    void saysWhoReadsItAtAServiceThatDoesAndAtOneThatIsOnlyCalled() {
        var read = 0;
        for (var kind : List.of("violence-support", "family-planning", "shelter", "perinatal-psychology")) {
            var form = midwife.get(page("/new?category=" + kind)).body();
            boolean here = form.contains("value=\"SERVICE:");
            boolean called = form.contains("value=\"LISTED:");
            assertThat(form.contains("Seules les personnes habilitées"))
                    .as(kind)
                    .isEqualTo(here || !called);
            assertThat(form.contains("ne lit rien")).as(kind).isEqualTo(called);
            read += here ? 1 : 0;
        }
        assertThat(read).as("control: somebody reads some of them").isPositive();
    }

    @Test
    void noLetterIsMadeOfItByTheProgramNorByTheDatabase() {
        var refuge = services.byCode("passeroute").orElseThrow();
        var form = filled("shelter", "LISTED:" + refuge.id());
        form.put("knowing", "true");
        var delicate = sent(form);
        var open = people.as(People.MIDWIFE, () -> Asked.outside(context, family, UUID.randomUUID(), NEED));
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
        people.runAs(
                People.MIDWIFE,
                () -> assertThatThrownBy(() -> letters.write(family, delicate, wish))
                        .isInstanceOf(NotFoundException.class));
        assertThatThrownBy(() -> writtenByHand(delicate)).hasStackTraceContaining("row-level security");
        writtenByHand(open);
        assertThat(people.as(People.MIDWIFE, () -> letters.of(family, open)))
                .as("control")
                .hasSize(1);
    }

    /** As the program would, had it asked nothing. */
    private void writtenByHand(ReferralId id) {
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> sql.update("""
                                insert into referral.letter (id, request, family, compartment, author, made_by, organisation, way, language,
                                    secret, code, made_at, expires_at, key)
                                select gen_random_uuid(), r.id, r.family, r.compartment, r.author, r.author, r.organisation, 'PAPER', 'fr',
                                    sha256(cast(r.id as text)::bytea), '', r.made_at, r.made_at + interval '1 day', gen_random_uuid()
                                from referral.request r where r.id = :id
                                """, p("id", id))));
    }

    @Test
    void isPassedOnToWhereItsSubjectLies() {
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        var first = sent(filled("cpas", "SERVICE:" + cpas.id()));
        people.runAs(
                People.SOCIAL_WORKER,
                () -> inbox.answer(first, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var path = "/requests/" + first + "/pass-on";
        assertThat(social.get(path + "?category=perinatal-psychology").body())
                .containsPattern("value=\"C4\"[^>]*checked");
        var psychologist = services.byCode("embrun-bebe").orElseThrow();
        var form = filled("perinatal-psychology", "SERVICE:" + psychologist.id());
        assertThat(social.post(path, form).body()).contains("Dites-lui d’abord ce que ce service apprendra");
        form.put("knowing", "true");
        form.put("need", "Parler à quelqu’un");
        assertThat(social.post(path, form).statusCode()).isEqualTo(303);
        var next = people.as(People.SOCIAL_WORKER, () -> passing.below(first))
                .getFirst()
                .id();
        assertThat(lies(next)).isEqualTo(Compartment.C4);
        assertThat(people.as(People.PSYCHOLOGIST, () -> inbox.get(next)).told().need())
                .isEqualTo("Parler à quelqu’un");
        nothingOfIt(first, next);
        people.runAs(People.DOCTOR, () -> referrals.cancel(family, first, Reason.SHE_NO_LONGER_WISHES, 1));
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, next)).state())
                .as("what came of it is taken back as well")
                .isEqualTo(ReferralState.CANCELLED);
    }

    private void nothingOfIt(ReferralId first, ReferralId next) {
        assertThat(people.as(People.DOCTOR, () -> referrals.of(family)))
                .extracting(Referral::id)
                .containsExactly(first);
        assertThat(people.as(People.DOCTOR, () -> referrals.course(family, first)))
                .extracting(ReferralEvent::what)
                .doesNotContain(ReferralEvent.What.PASSED_ON);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/" + first)).body()).doesNotContain("Parler à quelqu’un");
        assertThat(doctor.get(page("/" + next)).statusCode()).isEqualTo(404);
    }
}
