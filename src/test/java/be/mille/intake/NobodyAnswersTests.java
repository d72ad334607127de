package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.Categories;
import be.mille.directory.Professionals;
import be.mille.referral.AnsweredBy;
import be.mille.referral.Subjects;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who reads what arrived at a house where nobody has a function that answers such requests. */
@MilleTest
class NobodyAnswersTests {
    private static final String GYNAECOLOGIST = "farid-benkirane";

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    AnsweredBy answeredBy;

    @Autowired
    Subjects subjects;

    @Autowired
    Professionals professionals;

    @Autowired
    Categories categories;

    @Autowired
    Environment settings;

    /** A kind of help that nobody answers in the house of the hospital midwife. */
    private ArrivalId noted(boolean delicate) {
        var house = people.get(People.HOSPITAL_MIDWIFE).organisation();
        var kind = categories.ids().stream()
                .filter(one -> subjects.usual(one).restricted() == delicate)
                .filter(one -> answeredBy.functions(one).stream()
                        .allMatch(function -> professionals.of(house, function).isEmpty()))
                .findFirst()
                .orElseThrow();
        var asked = Arriving.from("Mme Dubois").category(kind).asked();
        return people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.note(UUID.randomUUID(), asked));
    }

    private boolean reads(String who, ArrivalId id) {
        return people.as(who, () -> arrivals.waiting(0)).waiting().stream()
                .anyMatch(one -> one.id().equals(id));
    }

    @Test
    void everybodyWhoAccompaniesFamiliesThereAnswers() {
        var plain = noted(false);
        assertThat(reads(GYNAECOLOGIST, plain)).isTrue();
        assertThat(reads(People.SOCIAL_WORKER, plain)).as("of another house").isFalse();
    }

    @Test
    void aDelicateKindOfHelpIsReadByItsAuthorAlone() {
        var delicate = noted(true);
        assertThat(reads(People.HOSPITAL_MIDWIFE, delicate)).isTrue();
        assertThat(reads("imane-el-amrani", delicate))
                .as("of the same house and function")
                .isFalse();
        assertThat(reads(GYNAECOLOGIST, delicate)).isFalse();
        assertThat(new Owner(settings)
                        .asSuperuser(
                                "select cardinality(functions) > 0 from intake.arrival where id = '" + delicate + "'"))
                .as("who has such a function there one day reads it")
                .isEqualTo("t");
    }
}
