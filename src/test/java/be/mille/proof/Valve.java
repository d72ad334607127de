package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.architecture.AccessMatrix;
import be.mille.copy.RecordCopies;
import be.mille.family.Audience;
import be.mille.family.ChildId;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancies;
import be.mille.family.RecordBirth;
import be.mille.family.RecordBirth.Newborn;
import be.mille.family.RecordEvent;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.WriteNote;
import be.mille.screening.Conversations;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One family of a random history: what its midwife was told in confidence, what she wrote of the child, and who may look where. */
final class Valve {
    /** A nurse for children, to whom her team opened who the child is and how the pregnancy went. */
    private static final String FOR_THE_CHILD = "lotte-claes";

    private final World world;
    private final Random random;
    private final Scene scene;
    private final ChildId child;
    private final List<String> words = new ArrayList<>();

    Valve(World world, Random random) {
        this.world = world;
        this.random = random;
        scene = Scene.in(world, HiddenItem.SECOND_PARENT_TALK, true, People.MIDWIFE, "Valve" + UUID.randomUUID());
        world.clock.reset();
        child = world.people.as(People.MIDWIFE, () -> {
            scene.join(FOR_THE_CHILD, RelationType.HEALTH_CARE);
            scene.get(Bounds.class)
                    .narrow(scene.family, scene.id(FOR_THE_CHILD), Set.of(Compartment.C0L, Compartment.C2));
            return born();
        });
    }

    private ChildId born() {
        var pregnancies = scene.get(Pregnancies.class);
        pregnancies
                .birth(
                        scene.family,
                        new RecordBirth(
                                UUID.randomUUID(),
                                null,
                                TestClock.TODAY.minusDays(1),
                                PlaceOfBirth.HOSPITAL,
                                null,
                                List.of(new Newborn(null, "Lina", null, false, null)),
                                TestClock.TODAY,
                                0))
                .orThrow();
        return pregnancies.of(scene.family).stream()
                .flatMap(one -> one.children().stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    int confided() {
        return words.size();
    }

    void happens() {
        var subjects = List.copyOf(ValveTests.CONFIDED);
        for (int i = 8 + random.nextInt(6); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                ofTheChild("une nuit calme");
            } else {
                confide(subjects.get(random.nextInt(subjects.size())));
            }
        }
    }

    /** As a note, in a visit or as something that happened. */
    void confide(Compartment subject) {
        var said = "Confidence" + UUID.randomUUID().toString().substring(0, 8);
        words.add(said);
        var audience = Arrays.stream(Audience.values())
                .filter(one -> one.words() == subject)
                .findFirst()
                .orElseThrow();
        world.people.runAs(People.MIDWIFE, () -> {
            switch (random.nextInt(2)) {
                case 0 -> scene.contact(audience, Contact.State.DONE, TestClock.TODAY.minusDays(3), said);
                default -> happened(audience, said);
            }
        });
    }

    private void happened(Audience audience, String said) {
        scene.get(FamilyEvents.class)
                .record(
                        scene.family,
                        new RecordEvent(
                                UUID.randomUUID(),
                                null,
                                FamilyEvent.Kind.OTHER,
                                TestClock.TODAY.minusDays(3),
                                said,
                                null,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    private void ofTheChild(String text) {
        world.people.runAs(People.MIDWIFE, () -> {
            var command = new WriteNote(
                    UUID.randomUUID(),
                    scene.family,
                    null,
                    0,
                    Compartment.C1,
                    Circle.TEAM,
                    Set.of(),
                    About.child(child),
                    "fr",
                    text,
                    HerReading.OPEN);
            if (!(scene.get(Notes.class).write(command) instanceof NoteOutcome.Written)) {
                throw new IllegalStateException("The note about the child was not written");
            }
        });
    }

    /** A fault: what she confided stands in a note about the child. */
    void copyToTheChild() {
        ofTheChild("la mère dit: " + words.getFirst());
    }

    /** A fault: that subject lies open to whoever is there for the child. */
    void open(Compartment subject) {
        scope("scope || array['" + subject + "']");
    }

    void shut(Compartment subject) {
        scope("array_remove(scope, '" + subject + "')");
    }

    private void scope(String changed) {
        new Owner(world.context.getEnvironment())
                .asSuperuser("with changed as (update access.relation set scope = " + changed + " where family = '"
                        + scene.family + "' and actor = '" + scene.id(FOR_THE_CHILD)
                        + "' returning 1) select count(*) from changed");
    }

    List<String> leaks() {
        var leaks = new ArrayList<String>();
        for (var page : pages()) {
            look(leaks, FOR_THE_CHILD, page);
        }
        for (var page : ofTheSecondParent()) {
            look(leaks, People.MIDWIFE, page);
        }
        for (var form : List.of("/birth", "/events/new", "/contacts/new", "/notes/new", "/pregnancies/new")) {
            look(leaks, People.MIDWIFE, "/families/" + scene.family + form);
        }
        for (var format : RecordCopies.Format.values()) {
            var copy = world.people.as(
                    FOR_THE_CHILD,
                    () -> scene.get(RecordCopies.class).take(scene.family, format, false, Locale.FRENCH));
            found(leaks, FOR_THE_CHILD + " in a copy " + format, Papers.text(copy.bytes()));
        }
        return leaks;
    }

    private void look(List<String> leaks, String who, String page) {
        var visitor = world.visitor(who);
        var answer = page.endsWith(".txt") || page.endsWith(".pdf")
                ? visitor.prove(world.people, who).postForFile(page, Map.of())
                : visitor.bytes(page, Map.of());
        found(leaks, who + " on " + page, Papers.text(answer.body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void found(List<String> leaks, String where, String text) {
        words.stream().filter(text::contains).forEach(one -> leaks.add(where + ": " + one));
    }

    private List<String> pages() {
        var pages = new ArrayList<>(AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("GET") && one.pattern().contains("{family}"))
                .map(one -> one.pattern().replace("{family}", scene.family.toString()))
                .filter(one -> !one.contains("{"))
                .toList());
        pages.add("/families");
        pages.add("/");
        return pages;
    }

    private List<String> ofTheSecondParent() {
        var his = world.people.as(
                People.MIDWIFE,
                () -> scene.get(Conversations.class)
                        .ofSecondParents(scene.family)
                        .getFirst()
                        .id());
        var base = "/families/" + scene.family + "/screenings/" + his;
        return List.of(
                "/families/" + scene.family + "/person/second-parent",
                base + "/result",
                base + "/result/copy",
                base + "/result/copy.txt",
                base + "/result/copy.pdf",
                base + "/parent-mood",
                base + "/strengths");
    }
}
