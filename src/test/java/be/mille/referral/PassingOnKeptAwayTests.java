package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.referral.PassingOn.PassOn;
import be.mille.testing.Absent;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever passes a request on cannot tell a house that she keeps away from one where nobody takes requests. */
class PassingOnKeptAwayTests extends PassingOnHeld {
    private static final List<String> THOSE_OF_THE_HOUSE = List.of(GP, "jeanne-mukendi");

    @LocalServerPort
    int port;

    @Autowired
    Exclusions exclusions;

    private Set<ReferralProblem> problems(String need, @Nullable Agreement agreement) {
        var told = new Told("Amina", null, List.of("fr"), false, need, null);
        var command = new PassOn(
                UUID.randomUUID(),
                first,
                "maison-medicale",
                service("quai-vert"),
                told,
                agreement,
                false,
                null,
                TestClock.TODAY.plusDays(7),
                null);
        return people.as(People.SOCIAL_WORKER, () -> passing.send(command)) instanceof SendOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    /** What the page says of a form that is whole, and of one that is not. */
    private List<String> pages() {
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        return List.of(said(social, "Un suivi"), said(social, ""));
    }

    private String said(Visitor social, String need) {
        var path = "/requests/" + first + "/pass-on";
        social.get(path + "?category=maison-medicale");
        var form = new HashMap<>(Map.of(
                "key",
                new UUID(0, 7).toString(),
                "category",
                "maison-medicale",
                "to",
                "SERVICE:" + service("quai-vert")));
        form.putAll(Map.of(
                "called",
                "Amina",
                "need",
                need,
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
        var answer = social.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = answer.body();
        return page.substring(page.indexOf("errsum"), page.indexOf("<form", page.indexOf("errsum")));
    }

    private void exclude() {
        people.runAs(
                People.MIDWIFE, () -> exclusions.exclude(family, people.get(GP).organisation()));
    }

    private void withNobodyThere(Runnable meanwhile) {
        var absent = new Absent(settings, people);
        absent.gone(THOSE_OF_THE_HOUSE.getFirst(), () -> absent.gone(THOSE_OF_THE_HOUSE.getLast(), meanwhile));
    }

    @Test
    void theAnswerIsTheSameOfAFormThatIsWholeAndOfOneThatIsNot() {
        withNobodyThere(() -> {
            assertThat(problems(SECRET, AGREED)).containsExactly(ReferralProblem.NOT_THERE);
            assertThat(problems("", null)).contains(ReferralProblem.NOT_THERE, ReferralProblem.NEED_MISSING);
        });
        exclude();
        assertThat(problems(SECRET, AGREED)).containsExactly(ReferralProblem.NOT_THERE);
        assertThat(problems("", null))
                .containsExactlyInAnyOrder(
                        ReferralProblem.NOT_THERE, ReferralProblem.NEED_MISSING, ReferralProblem.AGREEMENT_MISSING);
    }

    @Test
    void thePageSaysTheSame() {
        var nobody = new ArrayList<String>();
        withNobodyThere(() -> nobody.addAll(pages()));
        exclude();
        assertThat(pages()).isEqualTo(nobody).allMatch(one -> one.contains("ne peut pas être transmise à ce service"));
    }

    /** Control: without the exclusion it leaves. */
    @Test
    void whereSheKeepsNobodyAwayItLeaves() {
        assertThat(problems(SECRET, AGREED)).isEmpty();
    }
}
