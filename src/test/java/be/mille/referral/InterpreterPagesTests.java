package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.HelpServices;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An interpreter asked for on the pages, from the appointment to the answer, with an account and without one. */
@MilleTest
class InterpreterPagesTests {
    private static final Pattern REPLY = Pattern.compile("(/reply/[A-Za-z0-9_-]{43}\\?in=fr)");
    private static final Pattern CODE = Pattern.compile("hers__shown num\">([0-9]{4}) ([0-9]{4})<");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    HelpServices services;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWhoNeedsAnInterpreter() {
        family = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(),
                        new PersonFields("Amina", null, null, null, null, List.of("ar", "fr"), true, "ti", null),
                        null,
                        null)));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @Test
    void herLanguageHourAndPlaceAreNeverAskedAgain() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        assertThat(list()).contains(address(at), "Demander un ou une interprète");
        var page = midwife.get(address(at)).body();
        assertThat(page)
                .contains("vendredi 4 déc., 10:00", "Rue du Canal 4", "value=\"ti\" selected", "Langue-Pont")
                .contains("elle ne peut peut-être pas parler librement", "Jamais un enfant");
    }

    @Test
    void theMediatorReadsNoReasonNoTradeAndNoHouseAndTheAppointmentSaysThatSheComes() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        assertThat(list()).contains("Demander un ou une interprète");
        var mediator = holding(at, filled("OUTSIDE:" + service("mediation-tilleuls")));
        assertThat(list()).contains("demande faite à Médiation interculturelle", "Voir la demande");
        assertThat(new Visitor(port)
                        .signIn(people, People.HOSPITAL_MIDWIFE)
                        .get("/requests")
                        .body())
                .as("no midwife of the hospital reads it")
                .doesNotContain("Interprète, tigrigna, vendredi 4 déc., 10:00");
        assertThat(mediator.get("/reply?in=fr").body())
                .contains("Interprète, tigrigna, vendredi 4 déc., 10:00")
                .contains("Nadia Kessels", "Rue du Canal 4", "Une femme", "Qui vient, et un mot")
                .doesNotContain("Sages-femmes de la Berge", "sage-femme indépendante", "Amina", "Parler des nuits")
                .doesNotContain(family.toString());
        mediator.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", "Selam, 10 minutes avant"));
        assertThat(list()).contains("a accepté, Selam, 10 minutes avant");
        assertThat(midwife.get(address(at)).statusCode()).isEqualTo(303);
    }

    @Test
    void afterANoTheNextServiceIsOneTapAwayWithEverythingThatWasSaid() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var form = filled("OUTSIDE:" + service("mediation-tilleuls"));
        form.put("minutes", "90");
        holding(at, form).post("/reply?in=fr", Map.of("version", "0", "state", "DECLINED", "declined", "FULL"));
        assertThat(list()).contains("complet", "Demander à Langue-Pont");
        assertThat(midwife.get(address(at)).body())
                .contains("Tout ce qui était dit est repris")
                .contains("value=\"90\" selected")
                .containsPattern("value=\"OUTSIDE:" + service("langue-pont") + "\" checked");
    }

    @Test
    void aServiceWithoutAnAccountAnswersByLinkAndCode() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var service = holding(at, filled("OUTSIDE:" + service("langue-pont")));
        assertThat(service.get("/reply?in=fr").body())
                .contains("Interprète, tigrigna, vendredi 4 déc., 10:00", "Rue du Canal 4", "Nadia Kessels")
                .doesNotContain("Amina", "Sages-femmes de la Berge", "sage-femme indépendante", "Parler des nuits");
        service.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", "Selam"));
        assertThat(list()).contains("Langue-Pont, interprétariat social a accepté, Selam");
    }

    @Test
    void somebodyOfHersIsNotedAndNothingIsSent() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        midwife.post(address(at), filled("RELATIVE"));
        assertThat(list()).contains("Quelqu’un de son entourage traduit");
        assertThat(midwife.get("/families/" + family + "/referrals").body()).doesNotContain("Interprète, tigrigna");
    }

    @Test
    void whereViolenceIsTheSubjectSomebodyOfHersIsNotEvenOffered() {
        var at = planned(LocalTime.of(10, 0), Audience.VIOLENCE);
        assertThat(midwife.get(address(at)).body()).doesNotContain("value=\"RELATIVE\"");
        assertThat(midwife.post(address(at), filled("RELATIVE")).statusCode()).isEqualTo(422);
    }

    @Test
    void withoutAnHourNobodyIsAskedAndWithoutAnAnswerEverythingTypedStays() {
        var hourless = planned(null, Audience.TEAM);
        assertThat(midwife.get(address(hourless)).body()).contains("n’a pas encore d’heure");
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var form = filled("OUTSIDE:" + service("mediation-tilleuls"));
        form.remove("agreed");
        form.put("place", "Chez la voisine");
        var refused = midwife.post(address(at), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chez la voisine", "Sans lui, rien ne part");
    }

    @Test
    void aCancelledAppointmentIsSaidToWhoeverHoldsTheLink() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var mediator = holding(at, filled("OUTSIDE:" + service("mediation-tilleuls")));
        list();
        midwife.post(
                "/families/" + family + "/contacts/" + at + "/state", Map.of("version", "0", "state", "CANCELLED"));
        assertThat(mediator.get("/reply?in=fr").body())
                .contains("La demande a été retirée")
                .doesNotContain("Rue du Canal 4", "Nadia Kessels");
    }

    @Test
    void nobodyIsSaidToBeAskedWhereNothingLeft() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        midwife.post(address(at), filled("OUTSIDE:" + service("mediation-tilleuls")));
        assertThat(list()).contains("Rien n’est parti : il reste à appeler");
    }

    /** Whoever holds the two cards of what is asked, and has entered the code. */
    private Visitor holding(ContactId at, Map<String, String> form) {
        form.putAll(Map.of("outsidePhone", "02 000 00 00", "way", "PAPER", "language", "fr"));
        var made = midwife.post(address(at), form).body();
        var link = REPLY.matcher(made);
        var code = CODE.matcher(made);
        assertThat(link.find() && code.find()).isTrue();
        var holder = new Visitor(port);
        holder.get(link.group(1));
        holder.post(link.group(1), Map.of("code", code.group(1) + code.group(2)));
        holder.get("/reply?in=fr");
        return holder;
    }

    private String list() {
        return midwife.get("/families/" + family + "/contacts").body();
    }

    private String address(ContactId at) {
        return "/families/" + family + "/contacts/" + at + "/interpreter";
    }

    private UUID service(String code) {
        return services.byCode(code).orElseThrow().id().value();
    }

    private ContactId planned(@Nullable LocalTime time, Audience audience) {
        return people.as(
                People.MIDWIFE,
                () -> contacts.record(
                                family,
                                new RecordContact(
                                        UUID.randomUUID(),
                                        null,
                                        Contact.Kind.CONSULTATION,
                                        Contact.State.PLANNED,
                                        TestClock.TODAY.plusDays(10),
                                        time,
                                        null,
                                        null,
                                        "Rue du Canal 4",
                                        Contact.Interpreter.NOT_BOOKED,
                                        "Parler des nuits",
                                        audience,
                                        Set.of(),
                                        TestClock.TODAY,
                                        0))
                        .orThrow());
    }

    private Map<String, String> filled(String to) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "to",
                to,
                "spoken",
                "ti",
                "mode",
                "ON_SITE",
                "minutes",
                "60",
                "place",
                "Rue du Canal 4",
                "wish",
                "WOMAN",
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "version",
                "0"));
    }
}
