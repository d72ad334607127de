package be.mille.network;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.network.internal.QuestionsForgotten;
import be.mille.opinion.Telltale;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nothing that is asked of a basin leads to a family: traces are said at the field, and words go after their time. */
class NetworkTracesTests extends NetworkHeld {
    @Autowired
    PersonRecords records;

    @Autowired
    QuestionsForgotten forgotten;

    @Autowired
    Environment settings;

    private Set<Telltale> found(String words, boolean looked) {
        return people.as(People.MIDWIFE, () -> questions.ask(command(Kind.QUESTION, words, looked)))
                        instanceof SayOutcome.TellsWho(var some)
                ? some
                : Set.of();
    }

    private static OpenFamily official(String called, String given, String surname) {
        return new OpenFamily(
                UUID.randomUUID(),
                new PersonFields(called, given, surname, null, null, List.of("fr"), false, null, null),
                null,
                null);
    }

    @Test
    void whatLooksLikeATraceIsSaidAtTheFieldAndLeavesOnlyWhenItWasLookedAt() {
        people.runAs(People.MIDWIFE, () -> {
            records.open(OpenFamilies.called("Zewditu"));
            records.open(official("Zenebech", "Hiwot", "Gebremedhin"));
        });
        assertThat(found("Elle accouche le 12/01/2027", false)).containsExactly(Telltale.DATE);
        assertThat(found("Elle accouche le 12/01/2027", true)).isEmpty();
        assertThat(found("Elle vit rue Haute", false)).contains(Telltale.PLACE);
        assertThat(found("Elle s'appelle Amina", false)).containsExactly(Telltale.PROPER_NAME);
        assertThat(found("Zewditu cherche un logement", true))
                .as("a name of her own families never leaves")
                .containsExactly(Telltale.FAMILY);
        for (var name : Set.of("Hiwot", "Gebremedhin")) {
            assertThat(found("Pour " + name + ", un logement", true))
                    .as("the official ones neither")
                    .containsExactly(Telltale.FAMILY);
        }
        assertThat(found("Pour Berhane, un logement", true))
                .as("control: a name of nobody she accompanies, looked at")
                .isEmpty();
        assertThat(found("Joignable au 0470 12 34 56", true)).contains(Telltale.PHONE);
        assertThat(found("Écrire à elle@example.org", true)).contains(Telltale.EMAIL);
        assertThat(found("NISS 85.07.30-033.28", true)).contains(Telltale.NATIONAL_NUMBER);
        assertThat(found(need, false)).as("control").isEmpty();
    }

    @Test
    void theNumberOfAServiceMayBeAnsweredOnceLookedAtAndANationalNumberNever() {
        var id = asked(Kind.QUESTION);
        assertThat(said(People.SOCIAL_WORKER, id, "essayez le 02 512 00 00", false))
                .isInstanceOf(SayOutcome.TellsWho.class);
        assertThat(said(People.SOCIAL_WORKER, id, "essayez le 02 512 00 00", true))
                .isInstanceOf(SayOutcome.Sent.class);
        assertThat(said(People.SOCIAL_WORKER, id, "le 85.07.30-033.28", true)).isInstanceOf(SayOutcome.TellsWho.class);
        assertThat(people.as(People.MIDWIFE, () -> questions.said(id))).hasSize(1);
    }

    @Test
    void wordsLieClosedAndGoAfterTheirTimeWithTheirAnswers() {
        var id = asked(Kind.QUESTION);
        var silent = asked(Kind.QUESTION);
        said(People.SOCIAL_WORKER, id, "une piste " + mark, true);
        var owner = new Owner(settings);
        assertThat(owner.strings("select words from network.question union all select words from network.answer"))
                .isNotEmpty()
                .noneMatch(one -> one.contains(mark));
        people.runAs(People.MIDWIFE, () -> questions.close(id, true, 0));
        clock.forward(Duration.ofDays(170));
        forgotten.look();
        assertThat(sees(People.MIDWIFE, id)).as("six months are not past").isTrue();
        clock.forward(Duration.ofDays(20));
        assertThat(forgotten.look()).isPositive();
        assertThat(owner.strings("select id::text from network.question where id = '" + id + "'"
                        + " union all select question::text from network.answer where question = '" + id + "'"))
                .isEmpty();
        assertThat(sees(People.MIDWIFE, silent)).as("open ones stay longer").isTrue();
        clock.forward(Duration.ofDays(180));
        forgotten.look();
        assertThat(owner.strings("select id::text from network.question where id = '" + silent + "'"))
                .isEmpty();
    }
}
