package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.family.Contact.State;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Under a contact or an event stand the names of those who read it: also of whoever holds the subject by her trade. */
@MilleTest
class TimeReadersTests {
    private static final String WORDS = "Elle en parle pour la première fois";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    Ids ids;

    FamilyId family;

    @BeforeEach
    void aTeam() {
        family = OpenFamilies.withTeam(
                context,
                "Sous-ligne",
                Proof.AGREED,
                People.PSYCHOLOGIST,
                People.HOSPITAL_MIDWIFE,
                People.SOCIAL_WORKER);
    }

    private String page(String who, String page) {
        return new Visitor(port)
                .signIn(people, who)
                .get("/families/" + family + page)
                .body()
                .replaceAll("<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private RecordContact contact(@Nullable ContactId which, Audience audience, int version) {
        return new RecordContact(
                ids.next(),
                which,
                Contact.Kind.CALL,
                State.DONE,
                TestClock.TODAY,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                WORDS,
                audience,
                Set.of(),
                TestClock.TODAY,
                version);
    }

    private void noted(Audience audience) {
        people.runAs(
                People.MIDWIFE,
                () -> contacts.record(family, contact(null, audience, 0)).orThrow());
    }

    @Test
    void aContactOnMentalHealthNamesThePsychologistWhoReadsIt() {
        noted(Audience.MENTAL_HEALTH);
        assertThat(page(People.MIDWIFE, "/contacts"))
                .contains(WORDS, "Peuvent lire : vous et Hélène Baudoux.")
                .doesNotContain("personnes nommées");
        assertThat(page(People.PSYCHOLOGIST, "/contacts")).contains(WORDS, "Peuvent lire : vous et Nadia Kessels.");
        assertThat(page(People.HOSPITAL_MIDWIFE, "/contacts"))
                .as("control: whom it does not name")
                .doesNotContain(WORDS);
    }

    @Test
    void aContactOnReproductiveHealthNamesTheOtherMidwife() {
        noted(Audience.SEXUAL_HISTORY);
        assertThat(page(People.MIDWIFE, "/contacts")).contains("Peuvent lire : vous et Amélie Wauters.");
        assertThat(page(People.HOSPITAL_MIDWIFE, "/contacts")).contains(WORDS);
        assertThat(page(People.PSYCHOLOGIST, "/contacts")).doesNotContain(WORDS);
    }

    @Test
    void aContactOnViolenceIsTheWritersAlone() {
        noted(Audience.VIOLENCE);
        assertThat(page(People.MIDWIFE, "/contacts")).contains("Peuvent lire : vous, et personne d’autre.");
    }

    @Test
    void whatIsForHerHealthNamesThoseWhoReadItAndNotTheSocialWorker() {
        noted(Audience.HEALTH);
        assertThat(page(People.MIDWIFE, "/contacts"))
                .contains("Peuvent lire : vous, Hélène Baudoux et Amélie Wauters.");
        assertThat(page(People.SOCIAL_WORKER, "/contacts"))
                .as("she sees that it was")
                .doesNotContain(WORDS)
                .contains("Peuvent lire : vous");
    }

    @Test
    void anEventSaysItTooAndItsFormSaysItBefore() {
        var event = people.as(
                People.MIDWIFE,
                () -> events.record(
                                family,
                                new RecordEvent(
                                        ids.next(),
                                        null,
                                        FamilyEvent.Kind.values()[0],
                                        TestClock.TODAY,
                                        Precision.DAY,
                                        WORDS,
                                        null,
                                        Audience.MENTAL_HEALTH,
                                        Set.of(),
                                        TestClock.TODAY,
                                        0))
                        .orThrow());
        assertThat(page(People.MIDWIFE, "/events")).contains(WORDS, "Peuvent lire : vous et Hélène Baudoux.");
        assertThat(page(People.PSYCHOLOGIST, "/events/" + event))
                .as("on the form of somebody else’s event the names are those who read it now")
                .contains("Santé mentale Peuvent lire : vous et Nadia Kessels.");
    }
}
