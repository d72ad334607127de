package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.HelpServices;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is bound by secrecy and has no account may want to know more before she answers, as a member may. */
class MoreByLinkTests extends LetterHeld {
    @Autowired
    HelpServices services;

    @Autowired
    Letters letters;

    private ReferralId listed() {
        var service = services.byCode("plume-a-la-maison").orElseThrow().id();
        return people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        referrals,
                        Asking.about(family)
                                .of("home-help-postnatal", new Receiver.Outside("Plume", "02 000 00 00", service))
                                .need(NEED)
                                .command()));
    }

    @Test
    void sheAsksByTheLinkAndReadsTheAnswerBehindTheSameCode() {
        var id = listed();
        var made = people.as(
                        People.MIDWIFE,
                        () -> letters.write(
                                family,
                                id,
                                new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, "accueil@plume.example", "fr")))
                .orElseThrow();
        var held = new Held(made.path(), made.code());
        round();
        var receiver = inside(held);
        assertThat(receiver.get("/reply?in=fr").body()).contains("Nous devons d’abord en savoir plus");
        receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ASSESSING", "words", "Quel étage ?"));
        assertThat(now().state()).isEqualTo(ReferralState.ASSESSING);
        assertThat(now().words()).isEqualTo("Quel étage ?");
        people.runAs(People.MIDWIFE, () -> referrals.tellMore(family, id, "Le troisième, sans ascenseur", 1));
        assertThat(round()).extracting(PostOffice.Mail::to).containsExactly("[accueil@plume.example]");
        assertThat(inside(held).get("/reply?in=fr").body()).contains("Le troisième, sans ascenseur");
        receiver.post("/reply?in=fr", Map.of("version", "2", "state", "ACCEPTED"));
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void whoeverIsBoundByNothingIsToldNoMore() {
        var receiver = inside(sent());
        assertThat(receiver.get("/reply?in=fr").body()).doesNotContain("value=\"ASSESSING\"");
        assertThat(receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ASSESSING"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
    }
}
