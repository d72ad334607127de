package be.mille.family;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.RecordBirth.Newborn;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A midwife and a social worker who accompany Mina while she is pregnant. */
@MilleTest
@RecordApplicationEvents
abstract class PregnanciesHeld {
    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    FamilyId mina;

    @BeforeEach
    void aMidwifeAndASocialWorkerAccompanyMina() {
        mina = open(null);
        midwife(() -> {
            relations.add(
                    mina,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            relations.add(
                    mina,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return mina;
        });
    }

    FamilyId open(@Nullable LocalDate due) {
        var person = new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null);
        return midwife(() -> records.open(new OpenFamily(ids.next(), person, due, null)));
    }

    Stage stage(FamilyId family) {
        return midwife(() -> families.get(family)).stage();
    }

    PregnancyId date(DatePregnancy command) {
        return midwife(() -> pregnancies.date(mina, command).orThrow());
    }

    DatePregnancy lastPeriod(LocalDate day) {
        return new DatePregnancy(ids.next(), null, DatingSource.LAST_PERIOD, null, day, null, 1, TODAY, 0);
    }

    RecordBirth birth(@Nullable PregnancyId pregnancy, LocalDate on, Newborn child) {
        return birth(pregnancy, on, child, 0);
    }

    RecordBirth birth(@Nullable PregnancyId pregnancy, LocalDate on, Newborn child, int version) {
        return new RecordBirth(ids.next(), pregnancy, on, null, null, List.of(child), TODAY, version);
    }

    static Newborn child(@Nullable ChildId id, @Nullable String called) {
        return new Newborn(id, called, null, false, null);
    }

    <T> T midwife(Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }
}
