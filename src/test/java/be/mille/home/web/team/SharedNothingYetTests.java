package be.mille.home.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.RecordEvent;
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.handover.ReadWithHer;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Of whom it is said that she has not shared anything yet, and how she is asked for news. */
@MilleTest
class SharedNothingYetTests {
    private static final String HER = People.MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    /** Whatever the reader may know of counts: a note, a reply, an event, a request, a handover. */
    @Test
    void whoeverWroteSaidOrAskedSomethingIsNotSilent() {
        for (var act :
                List.<Consumer<FamilyId>>of(this::notes, this::answers, this::tells, this::asks, this::handsOn)) {
            var family = withADoctor();
            assertThat(silent(family, HER)).as("negative control: before").contains("Luc Lambrechts");
            people.runAs(People.DOCTOR, () -> act.accept(family));
            assertThat(silent(family, HER)).doesNotContain("Luc Lambrechts");
        }
    }

    @Test
    void whoeverWroteForSomebodyElseIsAsSilentAsBefore() {
        var family = withADoctor();
        people.runAs(
                People.DOCTOR,
                () -> note(family, Circle.CHOSEN, Set.of(people.get(HER).id())));
        assertThat(silent(family, People.SOCIAL_WORKER)).contains("Luc Lambrechts");
        assertThat(silent(family, HER)).as("negative control: she was chosen").doesNotContain("Luc Lambrechts");
    }

    /** One press asks, from here as from the page of the team, and nobody is pressed again for a fortnight. */
    @Test
    void newsIsAskedFromTheRecordOnce() {
        var family = withADoctor();
        var path = "/families/" + family;
        var doctor = path + "/team/" + people.get(People.DOCTOR).id() + "/news";
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(panel(visitor.get(path).body())).contains(doctor, "Demander des nouvelles");
        var asked = visitor.post(doctor, Map.of("back", path));
        assertThat(asked.headers().firstValue("Location")).contains(path);
        assertThat(panel(visitor.get(path).body()))
                .contains("Luc Lambrechts", "Quelqu’un a demandé des nouvelles le 24 nov.")
                .doesNotContain(doctor);
        var elsewhere = visitor.post(doctor, Map.of("back", "https://example.org"));
        assertThat(elsewhere.headers().firstValue("Location")).contains("/");
    }

    private static String panel(String page) {
        int from = page.indexOf("id=\"silent\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private FamilyId withADoctor() {
        var homes = new Household(context);
        var family = homes.open(HER, "Voix", TestClock.TODAY.plusDays(70));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(20));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        return family;
    }

    private void notes(FamilyId family) {
        note(family, Circle.TEAM, Set.of());
    }

    private void answers(FamilyId family) {
        var note = people.as(HER, () -> note(family, Circle.TEAM, Set.of()));
        context.getBean(Replies.class)
                .write(new WriteReply(UUID.randomUUID(), family, note, "fr", "Je l’ai vue lundi."));
    }

    private NoteId note(FamilyId family, Circle circle, Set<ActorId> chosen) {
        var written = context.getBean(Notes.class)
                .write(new WriteNote(
                        UUID.randomUUID(),
                        family,
                        null,
                        0,
                        Compartment.C2,
                        circle,
                        chosen,
                        About.HER,
                        "fr",
                        "Elle dort mieux.",
                        HerReading.OPEN));
        return ((NoteOutcome.Written) written).id();
    }

    private void tells(FamilyId family) {
        var event = new RecordEvent(
                UUID.randomUUID(),
                null,
                FamilyEvent.Kind.DISCHARGE,
                TestClock.TODAY.minusDays(1),
                null,
                null,
                Audience.TEAM,
                Set.of(),
                TestClock.TODAY,
                0);
        context.getBean(FamilyEvents.class).record(family, event).orThrow();
    }

    private void asks(FamilyId family) {
        Asked.send(context, Asking.about(family).command());
    }

    private void handsOn(FamilyId family) {
        var outcome = context.getBean(Handovers.class)
                .propose(new ProposeHandover(
                        UUID.randomUUID(),
                        family,
                        people.get(People.SOCIAL_WORKER).id(),
                        Border.DISCHARGE,
                        TestClock.TODAY.plusDays(3),
                        "Elle préfère le matin.",
                        Compartment.C0,
                        ReadWithHer.WITH_HER));
        assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
    }

    /** The rows of those who are said not to have shared anything. */
    private String silent(FamilyId family, String reader) {
        return Arrays.stream(new Visitor(port)
                        .signIn(people, reader)
                        .get("/families/" + family + "/team")
                        .body()
                        .split("<li class=\"team__m\">"))
                .filter(row -> row.contains("N’a encore rien partagé."))
                .collect(Collectors.joining());
    }
}
