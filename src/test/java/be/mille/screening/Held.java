package be.mille.screening;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Screenings held through the contract, by the midwife who opened the record. */
public class Held {
    private final PersonRecords records;
    private final Relations relations;
    private final Screenings screenings;
    private final People people;
    private final TestClock clock;

    public Held(PersonRecords records, Relations relations, Screenings screenings, People people, TestClock clock) {
        this.records = records;
        this.relations = relations;
        this.screenings = screenings;
        this.people = people;
        this.clock = clock;
    }

    Screenings screenings() {
        return screenings;
    }

    /** A family of the midwife, with the doctor in her team. */
    public FamilyId family(@Nullable LocalDate due) {
        return people.as(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called("Mina", due));
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            return family;
        });
    }

    public ScreeningId start(FamilyId family) {
        return people.as(People.MIDWIFE, () -> screenings.start(family, now()));
    }

    static Screenings.Start now() {
        return new Screenings.Start(
                ScreeningMoment.FIRST, "fr", Interpreting.SHARED_LANGUAGE, Presence.NOT_SAID, null, UUID.randomUUID());
    }

    public Saved say(FamilyId family, ScreeningId id, String item, String... codes) {
        return sayAgain(family, id, 0, item, codes);
    }

    Saved sayAgain(FamilyId family, ScreeningId id, int knownVersion, String item, String... codes) {
        var given = given(item, knownVersion, Arrays.asList(codes));
        return people.as(
                People.MIDWIFE,
                () -> screenings.save(family, id, item.substring(0, item.indexOf('.')), List.of(given)));
    }

    static Given given(String item, int knownVersion, List<String> codes) {
        return new Given(
                item, AnswerKind.ANSWERED, codes, null, null, knownVersion, UUID.randomUUID(), UUID.randomUUID());
    }

    public void finish(FamilyId family, ScreeningId id) {
        people.runAs(People.MIDWIFE, () -> screenings.finish(family, id));
    }

    /** What only somebody who is cleared may ever know. */
    public void saySecrets(FamilyId family, ScreeningId id) {
        people.runAs(People.MIDWIFE, () -> screenings.confirmAlone(family, id));
        say(family, id, "violence.ease", "afraid");
        say(family, id, "violence.now", "danger");
        say(family, id, "fgm.known", "myself");
        say(family, id, "residence.cover", "not-in-order");
        say(family, id, "depression.mood", "very-low");
        say(family, id, "depression.self-harm", "now");
        say(family, id, "substance.alcohol", "most-days");
        say(family, id, "depression.help", "wants");
        people.runAs(People.MIDWIFE, () -> screenings.takeOver(family, id, "violence", TestClock.TODAY.plusDays(5)));
    }
}
