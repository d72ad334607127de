package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever takes her note back learns of no reader whom she may not know to be there. */
@MilleTest
class ReadByTheUnseenTests {
    private static final String UNSEEN = People.PSYCHOLOGIST;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    Environment settings;

    private FamilyId family;
    private NoteId note;

    /** The midwife brought somebody in for mental health, who reads what everybody writes of it; the doctor knows of no one. */
    @BeforeEach
    void aNoteOfTheDoctorThatSheReads() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
        people.runAs(
                People.MIDWIFE,
                () -> context.getBean(Relations.class)
                        .addForSubject(
                                family,
                                people.get(UNSEEN).actor(),
                                RelationType.HEALTH_CARE,
                                Compartment.C4,
                                Proof.BROUGHT_IN));
        var written = new Written(people, notes, family);
        note = written.by(People.DOCTOR, written.note("Elle ne dort plus", Circle.TEAM, Compartment.C4));
        assertThat(people.as(UNSEEN, () -> notes.get(family, note)).words()).contains("dort");
    }

    private void theMidwifeIsCleared() {
        people.runAs(
                People.DOCTOR,
                () -> context.getBean(Clearances.class)
                        .clear(family, people.get(People.MIDWIFE).id(), Compartment.C4));
    }

    private void opens(String who) {
        assertThat(new Visitor(port)
                        .signIn(people, who)
                        .get("/families/" + family + "/notes/" + note)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNoteIsADraftAgainAsIfNobodyHadReadIt() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var path = "/families/" + family + "/notes/" + note;
        assertThat(doctor.get(path).body()).contains("Personne d’autre ne l’a encore ouverte");
        doctor.post(path + "/undo", Map.of());
        assertThat(doctor.get(path).body()).contains("Personne ne l’avait lue");
        assertThat(people.as(People.DOCTOR, () -> notes.get(family, note)).draft())
                .isTrue();
        assertThatThrownBy(() -> people.as(UNSEEN, () -> notes.get(family, note)))
                .isInstanceOf(NotFoundException.class);
        assertThat(new Owner(settings).strings("select actor::text from note.reading where note = ?", note.value()))
                .isEmpty();
    }

    /** Control: beside a reader whom the doctor knows. */
    @Test
    void aReaderSheKnowsIsNamedAlone() {
        theMidwifeIsCleared();
        opens(People.MIDWIFE);
        assertThat(people.as(People.DOCTOR, () -> notes.takeBack(family, note)))
                .isEqualTo(new TakenBack.Read(Set.of(people.get(People.MIDWIFE).id())));
    }

    @Test
    void aReplyIsGoneAsIfNobodyHadReadIt() {
        var reply = answered();
        assertThat(people.as(People.DOCTOR, () -> replies.takeBack(family, note, reply))
                        .what())
                .isInstanceOf(TakenBack.Unread.class);
    }

    /** Control. */
    @Test
    void aReplyThatSomebodySheKnowsReadStays() {
        theMidwifeIsCleared();
        var reply = answered();
        opens(People.MIDWIFE);
        assertThat(people.as(People.DOCTOR, () -> replies.takeBack(family, note, reply))
                        .what())
                .isInstanceOf(TakenBack.Read.class);
    }

    /** By the doctor, under her own note; whoever is there for the subject has it on her screen. */
    private ReplyId answered() {
        var reply = people.as(
                People.DOCTOR,
                () -> replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", "Depuis lundi")));
        opens(UNSEEN);
        return ((ReplyOutcome.Written) reply).id();
    }
}
