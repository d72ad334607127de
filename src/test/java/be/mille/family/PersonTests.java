package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class PersonTests {
    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    FamilyId mina;

    @BeforeEach
    void midwifeOpensARecord() {
        mina = people.as(People.MIDWIFE, () -> records.open(opening("Mina", null)));
    }

    private OpenFamily opening(String called, @org.jspecify.annotations.Nullable String phone) {
        return new OpenFamily(ids.next(), called(called), null, phone);
    }

    private static PersonFields called(String called) {
        return new PersonFields(called, null, null, null, null, List.of("ar"), true, null, null);
    }

    @Test
    void aFirstNameIsEnoughAndTheOneWhoOpensHasTheFamilyAmongHers() {
        var summary = people.as(People.MIDWIFE, () -> families.get(mina));
        assertThat(summary.called()).isEqualTo("Mina");
        assertThat(summary.stage()).isEqualTo(new Stage.Undated());
        assertThat(people.as(People.MIDWIFE, families::mine))
                .extracting(FamilySummary::id)
                .contains(mina);
    }

    @Test
    void nobodyElseSeesHerNorMayWrite() {
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> persons.card(mina)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.OTHER_MIDWIFE, () -> records.change(mina, called("X"), 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.ADMINISTRATOR, () -> records.open(opening("Nour", null))))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.OTHER_MIDWIFE, families::mine))
                .extracting(FamilySummary::id)
                .doesNotContain(mina);
    }

    @Test
    void theSameFormTwiceOpensOneRecord() {
        var command = opening("Nour", null);
        var first = people.as(People.MIDWIFE, () -> records.open(command));
        assertThat(people.as(People.MIDWIFE, () -> records.open(command))).isEqualTo(first);
    }

    @Test
    void aPhoneGivenAtTheStartIsKeptButNotSafeUntilSheWasAsked() {
        var nour = people.as(People.MIDWIFE, () -> records.open(opening("Nour", "0470 12 34 56")));
        var channels = people.as(People.MIDWIFE, () -> persons.card(nour)).channels();
        assertThat(channels).singleElement().satisfies(channel -> {
            assertThat(channel.fields().value()).isEqualTo("+32470123456");
            assertThat(channel.usable()).isFalse();
        });
    }

    @Test
    void whoeverReadAnOlderVersionOverwritesNothing() {
        people.runAs(People.MIDWIFE, () -> records.change(mina, called("Mina B"), 0));
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> records.change(mina, called("Mine"), 0)))
                .isInstanceOf(StaleException.class);
        assertThat(people.as(People.MIDWIFE, () -> persons.card(mina)).person().called())
                .isEqualTo("Mina B");
    }

    @Test
    void twoFirstAddressesAtOnceMeetInsteadOfOverwriting() {
        var first = address(AddressFields.Kind.FIXED, "Rue de la Paix");
        people.runAs(People.MIDWIFE, () -> records.setAddress(mina, first, 0));
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE, () -> records.setAddress(mina, address(AddressFields.Kind.FIXED, "Other"), 0)))
                .isInstanceOf(StaleException.class);
        people.runAs(People.MIDWIFE, () -> records.setAddress(mina, address(AddressFields.Kind.FIXED, "Third"), 1));
        assertThat(addressOf(mina).street()).isEqualTo("Third");
    }

    private AddressFields addressOf(FamilyId family) {
        var address = people.as(People.MIDWIFE, () -> persons.card(family)).address();
        return Objects.requireNonNull(Objects.requireNonNull(address).fields());
    }

    private static AddressFields address(AddressFields.Kind kind, String street) {
        return new AddressFields(kind, null, street, "12", null, "1080", "Molenbeek-Saint-Jean", null);
    }

    @Test
    void aProtectedAddressIsShownOnlyOnRequestAndNeverInAList() {
        people.runAs(
                People.MIDWIFE, () -> records.setAddress(mina, address(AddressFields.Kind.PROTECTED, "Rue cachée"), 0));
        assertThat(addressOf(mina).street()).isNull();
        assertThat(addressOf(mina).postcode()).isNull();
        assertThat(people.as(People.MIDWIFE, () -> families.get(mina)).postcode())
                .isNull();
        var shown = people.as(People.MIDWIFE, () -> records.showAddress(mina, "home visit today"));
        assertThat(shown.street()).isEqualTo("Rue cachée");
    }

    @Test
    void whatIsKnownAboutTheSecondParentIsForItsAuthorAndTheCalledNameForAll() {
        var parent = ids.next();
        var colleague = people.get(People.OTHER_MIDWIFE);
        people.runAs(People.MIDWIFE, () -> {
            records.addMember(
                    mina,
                    parent,
                    new MemberFields(
                            MemberFields.Role.SECOND_PARENT,
                            "Karim",
                            null,
                            null,
                            MemberFields.Lives.WITH_HER,
                            null,
                            null));
            records.setDetail(
                    mina, parent, new DetailFields("Karim", "Haddad", null, List.of(), null, null, "works nights"), 0);
            relations.add(
                    mina,
                    colleague.actor(),
                    be.mille.access.RelationType.HEALTH_CARE,
                    be.mille.testing.TestClock.START,
                    be.mille.access.Proof.BROUGHT_IN);
        });
        var author = people.as(People.MIDWIFE, () -> persons.card(mina))
                .secondParent()
                .orElseThrow();
        assertThat(Objects.requireNonNull(author.detail()).fields().note()).isEqualTo("works nights");
        var other = people.as(People.OTHER_MIDWIFE, () -> persons.card(mina))
                .secondParent()
                .orElseThrow();
        assertThat(other.fields().called()).isEqualTo("Karim");
        assertThat(other.detail()).isNull();
        people.runAs(
                People.OTHER_MIDWIFE,
                () -> records.setDetail(
                        mina, parent, new DetailFields(null, null, null, List.of(), null, null, "speaks Dari"), 0));
        assertThat(people.as(People.MIDWIFE, () -> persons.card(mina))
                        .secondParent()
                        .orElseThrow()
                        .detail())
                .isEqualTo(author.detail());
        people.runAs(People.MIDWIFE, () -> clearances.clear(mina, colleague.id(), Compartment.C10));
        var named = Objects.requireNonNull(people.as(People.OTHER_MIDWIFE, () -> persons.card(mina))
                .secondParent()
                .orElseThrow()
                .detail());
        assertThat(named.fields().note()).isEqualTo("speaks Dari");
        assertThat(named.others()).containsExactly(author.detail().fields());
    }

    @Test
    void aMemberOfAnotherFamilyCannotBeReachedThroughThisOne() {
        var child = ids.next();
        var other = people.as(People.MIDWIFE, () -> records.open(opening("Nour", null)));
        var lina = new MemberFields(
                MemberFields.Role.OLDER_CHILD, "Lina", null, null, MemberFields.Lives.WITH_HER, null, null);
        people.runAs(People.MIDWIFE, () -> records.addMember(mina, child, lina));
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> records.changeMember(other, child, lina, 0)))
                .isInstanceOf(NotFoundException.class);
    }
}
