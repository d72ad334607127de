package be.mille.referral;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Owner;
import be.mille.careplan.Progress;
import be.mille.careplan.StepState;
import be.mille.directory.HelpServices;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A kind of help that tells of a delicate subject, asked for on the page and for no step of the plan. */
@MilleTest
class DelicateRequestPagesTests {
    private static final String NEED = "Une place avant vendredi";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

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

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwifeAndTheDoctor() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    private Map<String, String> filled(String category, String to) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                category,
                "to",
                to,
                "called",
                "Amina",
                "need",
                NEED,
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
    }

    private Map<String, String> toCoordinator() {
        var form = filled("violence-support", "COLLEAGUE");
        form.put("colleague", people.get("bram-verlinden").id().toString());
        form.put("knowing", "true");
        return form;
    }

    private ReferralId sent(Map<String, String> form) {
        midwife.get(page("/new?category=" + form.get("category")));
        var answer = midwife.post(page("/new"), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return new ReferralId(UUID.fromString(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "")));
    }

    private Compartment lies(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id)).compartment();
    }

    private void nothingForTheDoctor(ReferralId id) {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/" + id)).statusCode()).isEqualTo(404);
        assertThat(doctor.get(page("")).body()).doesNotContain(NEED);
        assertThat(doctor.get("/families/" + family).body()).doesNotContain(NEED);
    }

    @Test
    void liesWhereItsSubjectLiesWhetherOrNotAnybodySaidSo() {
        assertThat(midwife.get(page("/new?category=violence-support")).body())
                .containsPattern("value=\"C3\"[^>]*checked")
                .contains("violences", "vous, et personne d’autre");
        var id = sent(toCoordinator());
        assertThat(lies(id)).isEqualTo(Compartment.C3);
        nothingForTheDoctor(id);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/new?category=violence-support")).body())
                .as("that it was asked already")
                .doesNotContain(page("/" + id), "id=\"asked\"");
    }

    @Test
    void isOpenOnlyWhenThatIsSaid() {
        var form = toCoordinator();
        form.put("subject", "C2");
        assertThat(lies(sent(form))).isEqualTo(Compartment.C2);
        assertThat(midwife.get(page("/new?category=family-planning")).body())
                .containsPattern("value=\"C2\"[^>]*checked")
                .contains("value=\"C6\"", "value=\"C9\"");
        assertThat(midwife.get(page("/new?category=cpas")).body()).doesNotContain("name=\"subject\"");
    }

    @Test
    void leavesOnlyWhenSheKnowsAndForNobodyOutside() {
        var unsaid = toCoordinator();
        unsaid.remove("knowing");
        midwife.get(page("/new?category=violence-support"));
        assertThat(midwife.post(page("/new"), unsaid).body()).contains("Dites-lui d’abord ce que ce service apprendra");
        var outside = filled("violence-support", "OUTSIDE");
        outside.putAll(
                Map.of("knowing", "true", "outsideName", "Un refuge", "outsidePhone", "02 000 00 00", "way", "PAPER"));
        outside.put("language", "fr");
        var answer = midwife.post(page("/new"), outside);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ce sujet n’est pas dit à ce service");
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

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
    void isAskedElsewhereAsQuietlyAsBefore() {
        var id = sent(toCoordinator());
        clock.set(TestClock.START.plusSeconds(3600 * 24 * 9));
        try {
            var late = new Visitor(port).signIn(people, People.MIDWIFE);
            var elsewhere = page("/new?after=" + id);
            assertThat(late.get(page("/" + id)).body()).contains(elsewhere);
            assertThat(late.get(elsewhere).body()).containsPattern("value=\"C3\"[^>]*checked");
        } finally {
            clock.reset();
        }
    }

    @Test
    void movesNoStepThatOthersSee() {
        var step = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, "housing", null));
            var owner = new Owner.Professional(people.get(People.MIDWIFE).id());
            return changes.add(
                    AddStep.free(family, need, "Un autre logement", StepState.wanted(owner, TestClock.TODAY)));
        });
        var form = filled("shelter", "COLLEAGUE");
        form.putAll(Map.of(
                "colleague",
                people.get("bram-verlinden").id().toString(),
                "knowing",
                "true",
                "step",
                step.toString(),
                "subject",
                "C3"));
        var id = sent(form);
        assertThat(lies(id)).isEqualTo(Compartment.C3);
        nothingForTheDoctor(id);
        assertThat(people.as(People.DOCTOR, () -> plans.get(family)).steps())
                .extracting(one -> one.state().progress())
                .containsExactly(Progress.TODO);
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

    @Test
    void isNoWayInWhichHerCareChangesHands() {
        var page = midwife.get(page("/new?handing=true")).body();
        assertThat(page).contains("value=\"independent-midwife\"").doesNotContain("value=\"violence-support\"");
        var form = toCoordinator();
        form.put("handing", "true");
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(422);
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

    @Test
    void ofWhichNothingIsAskedStaysOpen() {
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        assertThat(lies(sent(filled("cpas", "SERVICE:" + cpas.id())))).isEqualTo(Compartment.C2);
        assertThat(midwife.get(page("/new?category=cpas")).body()).doesNotContain("name=\"knowing\"");
    }
}
