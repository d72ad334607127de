package be.mille.erasure;

import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import be.mille.family.PersonRecords;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An erasure takes two people: two posts of one of them are not two. */
@MilleTest
class TwoHumanBeingsTests {
    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    PersonRecords records;

    @Autowired
    Erasures erasures;

    @Autowired
    People people;

    @Test
    void whoeverAskedDoesNotConfirmItInAnotherPostOfHers() {
        var house = "Maison " + UUID.randomUUID().toString().substring(0, 6);
        var human = new OneHuman(operator, persons, professionals);
        var midwife = human.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        var officer = human.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var request = UUID.randomUUID();
        var family = as(midwife, () -> records.open(OpenFamilies.called("Deux postes")));
        assertThat(as(midwife, () -> erasures.ask(request, family, Set.of()))).isTrue();
        assertThat(as(officer, erasures::waiting)).noneMatch(one -> one.id().equals(request));
        assertThatThrownBy(() -> as(officer, () -> {
                    erasures.decide(request, true, "moi-même");
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.OFFICER, erasures::waiting))
                .as("the house has no other officer: it is before all of them")
                .anyMatch(one -> one.id().equals(request));
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        assertThat(people.as(People.OFFICER, erasures::waiting))
                .noneMatch(one -> one.id().equals(request));
    }
}
