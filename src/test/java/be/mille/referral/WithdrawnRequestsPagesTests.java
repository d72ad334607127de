package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.consent.Recipient;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same on the pages: where she takes it back, and where it says who can see. */
class WithdrawnRequestsPagesTests extends AskedThreeTimes {
    @Test
    void aRequestThatCameSinceIsShownFirst() {
        var seen = people.as(
                People.MIDWIFE,
                () -> consents.preview(family, Recipient.TEAM, Set.of()).fingerprint());
        sent("cpas", service("cpas-rive-claire-social"), Compartment.C0L);
        assertThat(people.as(
                        People.MIDWIFE,
                        () -> consents.withdraw(note(Recipient.TEAM, Set.of()), seen, Set.of(toService.value()))))
                .isNotNull();
        assertThat(reads(People.SOCIAL_WORKER, toService)).isTrue();
    }

    @Test
    void onThePageEverythingIsTickedAndWhatIsUntickedStays() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var body = midwife.get(path("/consent/withdraw?from=TEAM")).body();
        for (var id : List.of(toService, toOutside, delicate)) {
            assertThat(body).containsPattern("id=\"requests-" + id + "\"[^>]*checked");
        }
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body);
        assertThat(seen.find()).isTrue();
        var fields = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "from",
                "TEAM",
                "language",
                "fr",
                "version",
                "2026.11",
                "seen",
                seen.group(1),
                "requests",
                toService.toString()));
        assertThat(midwife.post(path("/consent/withdraw"), fields).statusCode()).isEqualTo(303);
        assertThat(reads(People.SOCIAL_WORKER, toService)).isFalse();
        assertThat(opens()).isTrue();
    }

    @Test
    void whoCanSeeListsWhoeverReadsARequestBeforeTheyLooked() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var body = midwife.get(path("/access")).body();
        assertThat(body).contains("À cause d’une demande", "Sages-femmes du Canal, par un lien, sans compte");
        assertThat(body).contains("/referrals/" + delicate);
        assertThat(new Visitor(port)
                        .signIn(people, People.DOCTOR)
                        .get(path("/access"))
                        .body())
                .contains("Sages-femmes du Canal, par un lien")
                .doesNotContain(delicate.toString());
        withdraw(
                People.MIDWIFE,
                Recipient.TEAM,
                Set.of(),
                Set.of(toService.value(), toOutside.value(), delicate.value()));
        assertThat(midwife.get(path("/access")).body()).doesNotContain("À cause d’une demande");
    }
}
