package be.mille.proof;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.MemberFields;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.handover.HandoverId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One family of a world, accompanied by the midwife; the same act has the same moment and the same ids in every world. */
final class Scene {
    /** A colleague who joins to be told something; she walks in no pair of worlds. */
    static final String WHO_MAY_KNOW = "jeanne-mukendi";

    final World world;
    final HiddenItem item;
    final FamilyId family;
    final UUID parent;
    /** Who accompanies the family from the beginning. */
    final String by;
    /** Keeps ids apart where one world has a family of each kind more than once. */
    private final long turn;

    private @Nullable ScreeningId screening;
    private @Nullable HandoverId handover;
    private long act;
    private int keys;

    private Scene(World world, HiddenItem item, String by, String called) {
        this.world = world;
        this.item = item;
        this.by = by;
        this.turn = called.startsWith("Mina") ? 0 : Math.floorMod(called.hashCode(), 100_000) * 1000L;
        act(0);
        var her = new PersonFields(called, null, null, null, null, List.of("fr"), false, null, null);
        family = get(PersonRecords.class).open(new OpenFamily(key(), her, TestClock.TODAY.plusWeeks(20), null));
        parent = key();
    }

    /** @param hidden whether the item is there */
    static Scene in(World world, HiddenItem item, boolean hidden) {
        return in(world, item, hidden, People.MIDWIFE, "Mina " + item.ordinal());
    }

    /** @param by who accompanies the family */
    static Scene in(World world, HiddenItem item, boolean hidden, String by, String called) {
        return in(world, item, hidden, by, called, scene -> scene.choose("housing.situation", "no-place"));
    }

    /** @param before what happens in both worlds just before the item */
    static Scene in(World world, HiddenItem item, boolean hidden, String by, String called, Consumer<Scene> before) {
        return world.people.as(by, () -> {
            var scene = new Scene(world, item, by, called);
            scene.begin();
            before.accept(scene);
            scene.act(1);
            try {
                item.act().in(scene, hidden);
            } catch (RuntimeException e) {
                throw new IllegalStateException("Could not be made: " + item, e);
            }
            scene.act(2);
            if (item.finishes()) {
                scene.get(Screenings.class).finish(scene.family, scene.screening());
            }
            return scene;
        });
    }

    private void begin() {
        team();
        OnceHere.in(this);
        get(PersonRecords.class)
                .addMember(
                        family,
                        parent,
                        new MemberFields(
                                MemberFields.Role.SECOND_PARENT,
                                "Karim",
                                null,
                                null,
                                MemberFields.Lives.WITH_HER,
                                null,
                                null));
        contact(Audience.TEAM, Contact.State.DONE, TestClock.TODAY.minusDays(12), "on va bien");
        step("housing", "Appeler le bailleur");
        var screenings = get(Screenings.class);
        screening = screenings.start(family, beginning());
        give(screening(), given("opening.matters", List.of(), "avant tout le logement"));
        screenings.confirmAlone(family, screening());
    }

    void proposed(HandoverId id) {
        handover = id;
    }

    /** Of an address: the handover that was proposed here, or nothing for the list of all. */
    String handover() {
        return handover == null ? "" : "/" + handover;
    }

    private void team() {
        for (var who : item.team()) {
            var type = who.equals(People.SOCIAL_WORKER) ? RelationType.SOCIAL_CARE : RelationType.HEALTH_CARE;
            join(who, type);
        }
        if (item.team().containsAll(List.of(People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE))) {
            world.people.runAs(People.PSYCHOLOGIST, this::clearForAnotherAuthor);
        }
    }

    void join(String who, RelationType type) {
        get(Relations.class).add(family, world.people.get(who).actor(), type, world.clock.instant(), Proof.BROUGHT_IN);
    }

    private void clearForAnotherAuthor() {
        for (var one : Compartment.values()) {
            if (one.restricted()) {
                get(Clearances.class).clearAuthor(family, one);
                get(Clearances.class).clear(family, id(People.HOSPITAL_MIDWIFE), one);
            }
        }
    }

    /** Who was asked in to accompany her does not any more, from the moment of the last act on. */
    void everybodyLeaves() {
        act(3);
        world.people.runAs(
                by, () -> item.team().forEach(who -> get(Relations.class).end(family, id(who), EndReason.CARE_ENDED)));
    }

    private void act(int number) {
        act = item.ordinal() * 10L + number;
        keys = 0;
        world.at(TestClock.START.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(act)), act + turn);
    }

    UUID key() {
        return new UUID(0x018f_0000_0000_7000L, 0x8000_0000_0000_0000L | turn + act << 20 | ++keys);
    }

    /** What comes next has the same ids whatever came before it in one world only. */
    void afresh() {
        world.chance.seed(act + turn + 5);
    }

    <T> T get(Class<T> type) {
        return world.get(type);
    }

    ActorId id(String who) {
        return world.people.get(who).id();
    }

    ScreeningId screening() {
        return Objects.requireNonNull(screening);
    }

    void contact(Audience audience, Contact.State state, LocalDate day, @Nullable String note) {
        var command = new RecordContact(
                key(),
                null,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                note,
                audience,
                Set.of(),
                TestClock.TODAY.minusDays(2),
                0);
        get(Contacts.class).record(family, command).orThrow();
    }

    void step(String domain, String title) {
        var plans = get(CarePlanChanges.class);
        var need = plans.add(AddNeed.free(family, domain, null));
        var owner = new Owner.Professional(id(by));
        plans.add(AddStep.free(family, need, title, StepState.wanted(owner, TestClock.TODAY.minusDays(1))));
    }

    void choose(String question, String code) {
        give(screening(), given(question, List.of(code), null));
    }

    void give(ScreeningId to, Given given) {
        var domain = given.item().substring(0, given.item().indexOf('.'));
        get(Screenings.class).save(family, to, domain, List.of(given));
    }

    Given given(String question, List<String> codes, @Nullable String words) {
        return new Given(question, AnswerKind.ANSWERED, codes, words, null, 0, key(), key());
    }

    Screenings.Start beginning() {
        return new Screenings.Start(
                ScreeningMoment.FIRST, "fr", Interpreting.SHARED_LANGUAGE, Presence.NOT_SAID, null, key());
    }
}
