package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedState;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Somebody hesitates, and asks a colleague who does not accompany her. */
@MilleTest
abstract class OpinionHeld {
    static final String ASKER = Hesitating.ASKER;
    static final String COLLEAGUE = Hesitating.COLLEAGUE;

    @Autowired
    Opinions opinions;

    @Autowired
    ReceivedOpinions received;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @Autowired
    ApplicationContext context;

    Hesitating hesitating;

    @BeforeEach
    void somebodyHesitates() {
        hesitating = new Hesitating(context);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    /** With a need everybody around her knows, and one about violence that the midwife alone knows. */
    FamilyId family() {
        return people.as(ASKER, () -> {
            var family = records.open(OpenFamilies.called("Zineb", TestClock.TODAY.plusWeeks(14)));
            relations.add(
                    family,
                    people.get(People.HOSPITAL_MIDWIFE).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED);
            need(family, "housing", "Un logement plus grand");
            need(family, "violence", "Un lieu où souffler");
            return family;
        });
    }

    void need(FamilyId family, String domain, String title) {
        plans.add(new AddNeed(family, domain, null, null, title, null, NeedState.OPEN, null));
    }

    void gone(String who, UUID id) {
        assertThat(people.as(who, received::all)).noneMatch(one -> one.id().equals(id));
        assertThatThrownBy(() -> people.as(who, () -> received.read(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(who, () -> received.answer(id, UUID.randomUUID(), "oui")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(who, () -> received.decline(id, UUID.randomUUID(), "non")))
                .isInstanceOf(NotFoundException.class);
    }
}
