package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Passing on to somebody without an account, on its page: a letter and a code, answered by whoever holds both. */
@MilleTest
class PassingOnPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    PassingOn passing;

    @Autowired
    ApplicationContext context;

    ReferralId first;
    Visitor social;

    @BeforeEach
    void theServiceAcceptedARequest() {
        FamilyId family = people.as(
                People.MIDWIFE,
                () -> context.getBean(PersonRecords.class).open(OpenFamilies.called("Amina " + UUID.randomUUID())));
        var cpas = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        first = people.as(
                People.MIDWIFE,
                () -> Asked.send(context, Asking.about(family).of("cpas", cpas).command()));
        people.runAs(
                People.SOCIAL_WORKER,
                () -> inbox.answer(first, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
    }

    private String page() {
        return "/requests/" + first + "/pass-on";
    }

    private static Map<String, String> filled(String to, String way) {
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "category", "home-help-postnatal",
                "to", to,
                "outsideName", "Maison du Canal",
                "outsidePhone", "02 000 00 00",
                "called", "Amina",
                "need", "Une aide à la maison",
                "agreed", "ORALLY",
                "agreedOn", "24/11/2026",
                "answerBy", "01/12/2026"));
        form.putAll(Map.of("way", way, "language", "fr", "languages", "fr"));
        return form;
    }

    @Test
    void theLetterIsShownOnceAndAnsweredByWhoeverHoldsItAndItsCode() {
        var open = social.get(page() + "?category=home-help-postnatal").body();
        assertThat(open)
                .contains("value=\"OUTSIDE\"", "value=\"LISTED:", "n’est pas sur Mille : par courriel ou papier");
        var made = social.post(page(), filled("OUTSIDE", "PAPER"));
        assertThat(made.statusCode()).isEqualTo(200);
        var address = found(made.body(), "/reply/[A-Za-z0-9_-]+\\?in=fr");
        var code = found(made.body(), "\\d{4} \\d{4}");
        var receiver = new Visitor(port);
        receiver.get(address);
        receiver.post(address, Map.of("code", code));
        assertThat(receiver.get("/reply?in=fr").body()).contains("Une aide à la maison");
        receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first)))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ReferralState.ACCEPTED));
        assertThat(social.get("/requests/" + first).body())
                .contains("Maison du Canal")
                .doesNotContain(code);
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void aCallAloneIsNoWayAndWhatWasTypedStays() {
        for (var way : new String[] {"PHONE", "", "MAIL"}) {
            var answer = social.post(page(), filled("OUTSIDE", way));
            assertThat(answer.statusCode()).as(way).isEqualTo(422);
            assertThat(answer.body()).contains("Maison du Canal", "Une aide à la maison");
        }
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).isEmpty();
    }
}
