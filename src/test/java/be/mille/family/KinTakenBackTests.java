package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A tie kept for few is taken back by somebody who was named for it: that stands in the history where the tie's author reads it. */
@MilleTest
class KinTakenBackTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Kinships kinships;

    @Autowired
    PersonRecords records;

    @Autowired
    Clearances clearances;

    @Autowired
    Environment settings;

    FamilyId family;
    UUID tie;

    @BeforeEach
    void aTieTheMidwifeKeptForFewAndADoctorWhomSheNamed() {
        family = OpenFamilies.withTeam(context, "Parenté", Proof.AGREED, People.DOCTOR);
        tie = UUID.randomUUID();
        people.runAs(People.MIDWIFE, () -> {
            kinships.note(new Kinships.ToNote(
                    family, tie, null, "un frère", null, Kinship.Kind.SIBLING, family.value(), null, null, true));
            clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C10);
        });
    }

    @Test
    void takenBackAndRestoredItStandsWhereItsAuthorReadsIt() {
        people.runAs(People.DOCTOR, () -> kinships.takeBack(family, tie));
        assertThat(people.as(People.MIDWIFE, () -> kinships.of(family)).ties()).isEmpty();
        people.runAs(People.DOCTOR, () -> kinships.restore(family, tie));
        assertThat(people.as(People.MIDWIFE, () -> kinships.of(family)).ties()).hasSize(1);
        var doctor = people.get(People.DOCTOR).id().toString();
        var midwife = people.get(People.MIDWIFE).id().toString();
        assertThat(new Owner(settings).asSuperuser("""
                        select string_agg(actor || ' ' || author, ', ' order by actor <> author) from family.change
                        where compartment = 'C10' and item = '%s'
                        """.formatted(tie)))
                .isEqualTo(midwife + " " + midwife + ", " + doctor + " " + midwife + ", " + doctor + " " + midwife);
    }
}
