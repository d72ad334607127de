package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.RecordContact;
import be.mille.testing.People;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever else is gone or suspended: somebody who is there answers for a family. */
class AnsweringTests extends AnsweringHeld {
    @Autowired
    Contacts contacts;

    @Test
    void whoeverLeftTheFamilyIsAskedNoMoreAndSomebodyElseIs() {
        assertThat(asked()).isEqualTo(People.SOCIAL_WORKER);
        leaves(People.SOCIAL_WORKER);
        assertThat(asked()).isEqualTo(People.MIDWIFE);
        leaves(People.MIDWIFE);
        assertThat(asked()).isEqualTo(People.DOCTOR);
    }

    @Test
    void whoeverIsSuspendedLeftHerOrganisationOrHasNotBegunIsNotThere() {
        absent.suspended(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        absent.gone(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        absent.notStarted(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        assertThat(asked()).isEqualTo(People.SOCIAL_WORKER);
    }

    @Test
    void aContactInARestrictedSubjectDecidesNothing() {
        people.runAs(People.MIDWIFE, () -> contacts.record(family, restricted()).orThrow());
        clock.forward(Duration.ofDays(1));
        assertThat(answers(People.DOCTOR)).isEqualTo(id(People.SOCIAL_WORKER));
        assertThat(answers(People.MIDWIFE)).isEqualTo(id(People.SOCIAL_WORKER));
    }

    @Test
    void whoIsNotOfTheTeamLearnsNothing() {
        assertThat(answers(People.OTHER_MIDWIFE)).isNull();
        leaves(People.SOCIAL_WORKER);
        assertThat(answers(People.SOCIAL_WORKER)).isNull();
    }

    @Test
    void whoeverIsThereForARestrictedSubjectAloneIsNeverNamed() {
        var one = people.get(People.PSYCHOLOGIST);
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, one.actor(), RelationType.HEALTH_CARE, Compartment.C4, Proof.BROUGHT_IN));
        absent.suspended(
                People.MIDWIFE,
                () -> absent.suspended(
                        People.SOCIAL_WORKER,
                        () -> absent.suspended(
                                People.DOCTOR,
                                () -> assertThat(answers(People.DOCTOR))
                                        .as("she would be the only one who is there")
                                        .isNull())));
    }

    private RecordContact restricted() {
        return new RecordContact(
                UUID.randomUUID(),
                null,
                Contact.Kind.HOME_VISIT,
                Contact.State.DONE,
                TODAY,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.VIOLENCE,
                Set.of(id(People.MIDWIFE)),
                TODAY,
                0);
    }

    private void leaves(String code) {
        people.runAs(People.DOCTOR, () -> relations.end(family, id(code), EndReason.ENDED_BY_READER));
    }
}
