package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.say;
import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.sql.Sql;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Her pages say who will read her answers: whoever the wall lets in, at once or afterwards, and nobody is left unsaid. */
class HerReadersTests extends HerAddressHeld {
    private static final String BED =
            "pas d’endroit pour cette nuit, d’autres le voient aussitôt, pour vous aider aujourd’hui : ";
    private static final String HARM =
            "pensez à vous faire du mal, d’autres le voient aussitôt, pour vous aider aujourd’hui : ";
    private static final List<String> COLLEAGUES =
            List.of(People.DOCTOR, People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER);

    @Autowired
    ApplicationContext context;

    @Autowired
    Herself herself;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Clearances clearances;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    private void joins(String... colleagues) {
        for (var one : colleagues) {
            OpenFamilies.join(context, family, People.MIDWIFE, one, clock.instant(), Proof.BROUGHT_IN);
        }
    }

    private String page() {
        return inside(port, address(midwife, family, screening)).get("/here").body();
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }

    @Test
    void whereOnlyADoctorIsThereHerPageTellsTheDoctorAndNoMore() {
        assertThat(page())
                .contains("d’abord lues par la sage-femme", BED + "médecins.", "Le plus intime n’est lu par")
                .doesNotContain(
                        "psychologues", HARM, "par personne d’autre", "entre vous deux", "d’autres lisent aussi");
    }

    @Test
    void whoeverIsThereForHerMoodIsToldBeforeSheAnswersAndHasItOnTheDayAtOnce() {
        joins(People.PSYCHOLOGIST);
        var her = inside(port, address(midwife, family, screening));
        assertThat(her.get("/here").body())
                .contains(BED + "médecins et psychologues.", HARM + "psychologues.")
                .contains("Ensuite, d’autres lisent aussi « Le moral », ", " : psychologues.", "Un autre sujet intime")
                .doesNotContain("Le plus intime n’est lu");
        say(her, "depression.mood", "very-low");
        say(her, "depression.self-harm", "now");
        var psychologist = new Visitor(port).signIn(people, People.PSYCHOLOGIST);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(WholeDay.of(psychologist, family.toString())).contains("Une évaluation aujourd’hui");
        assertThat(WholeDay.of(doctor, family.toString()))
                .as("control: whom the page does not name has nothing of it")
                .doesNotContain("Une évaluation aujourd’hui");
        say(her, "housing.situation", "no-place");
        say(her, "housing.tonight", "no");
        assertThat(WholeDay.of(doctor, family.toString())).contains("Un endroit pour cette nuit");
        assertThat(her.get("/here/end").body()).contains(HARM + "psychologues.");
        her.get("/here/end");
        assertThat(her.post("/here/finish", Map.of()).body()).contains(HARM + "psychologues.");
    }

    @Test
    void whatSheIsToldIsWhatTheWallOpens() {
        joins(People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER);
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C7);
            clearances.clear(family, id(People.SOCIAL_WORKER), Compartment.C7);
        });
        var told = told();
        assertThat(told).isEqualTo(opened());
        assertThat(told.get(Compartment.C7)).contains(People.SOCIAL_WORKER);
        assertThat(told.get(Compartment.C9)).contains(People.HOSPITAL_MIDWIFE);
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(id(People.PSYCHOLOGIST))));
        assertThat(told()).isEqualTo(opened());
        assertThat(told().get(Compartment.C4))
                .as("whom she keeps away reads nothing")
                .isEmpty();
    }

    private Map<Compartment, Set<String>> told() {
        var mine = address(midwife, family, screening);
        var visit = ((Herself.Knock.Opened) herself.knock(mine.secret(), mine.code())).visit();
        var readers = herself.readers(visit);
        return byCompartment((reader, compartment) ->
                readers.getOrDefault(compartment, Set.of()).contains(id(reader)));
    }

    private Map<Compartment, Set<String>> opened() {
        return byCompartment((reader, compartment) -> people.as(
                reader,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.find(
                                        Boolean.class,
                                        "select access.may_read(:family, :compartment, :author) as open",
                                        p("family", family),
                                        p("compartment", compartment),
                                        p("author", id(People.MIDWIFE)))
                                .orElseThrow())));
    }

    private interface Reads {
        boolean test(String reader, Compartment compartment);
    }

    private static Map<Compartment, Set<String>> byCompartment(Reads reads) {
        var all = new EnumMap<Compartment, Set<String>>(Compartment.class);
        for (var compartment : Compartment.values()) {
            var readers = new TreeSet<String>();
            COLLEAGUES.stream().filter(one -> reads.test(one, compartment)).forEach(readers::add);
            all.put(compartment, readers);
        }
        return all;
    }

    @Test
    void whoComesForOneSubjectAloneIsNotToldBesideSomebodyWhoMayNotKnow() {
        people.runAs(
                People.DOCTOR,
                () -> relations.addForSubject(
                        family,
                        people.get(People.PSYCHOLOGIST).actor(),
                        RelationType.HEALTH_CARE,
                        Compartment.C4,
                        Proof.AGREED));
        assertThat(page()).doesNotContain("psychologues").contains("Le plus intime n’est lu");
        joins(People.PSYCHOLOGIST);
        assertThat(page()).as("control: in the team she is told").contains("psychologues");
    }

    @Test
    void itIsSaidInTheFiveLanguagesOfHerPages() {
        joins(People.PSYCHOLOGIST);
        Map.of(
                        "fr",
                        "psychologues",
                        "nl",
                        "psychologen",
                        "de",
                        "Psychologinnen",
                        "en",
                        "psychologists",
                        "ar",
                        "أخصائيون نفسيون")
                .forEach((language, word) -> assertThat(inside(port, address(midwife, family, screening, language))
                                .get("/here")
                                .body())
                        .as(language)
                        .contains(word)
                        .doesNotContain("{0}", "herself."));
    }

    @Test
    void beforeTheTalkTheProfessionalIsToldSubjectBySubject() {
        joins(People.PSYCHOLOGIST);
        var page = midwife.get("/families/" + family + "/screenings/new").body();
        assertThat(page.replaceAll("<[^>]*>", ""))
                .contains("Un sujet intime n’est pas pour toute l’équipe")
                .containsPattern("Le moral, Inquiétudes[^\\n]*Peuvent lire : vous et Hélène Baudoux\\.");
    }

    @Test
    void whatComesOutSaysWhoReadsItNowAlsoWhereNobodyWasNamed() {
        joins(People.PSYCHOLOGIST);
        held.saySecrets(family, screening);
        var result = midwife.get(HerWays.base(family, screening) + "/result").body();
        assertThat(result)
                .contains("Peuvent lire : vous et Hélène Baudoux.")
                .contains("Peuvent lire : vous, et personne d’autre. Nadia Kessels prend le relais jusqu’au")
                .doesNotContain("seul·e, relais");
        assertThat(midwife.get(HerWays.base(family, screening) + "/depression/readers")
                        .body())
                .contains(
                        "À part vous et les personnes qui le savent déjà",
                        "Hélène Baudoux",
                        "Je ne nomme personne d’autre");
    }
}
