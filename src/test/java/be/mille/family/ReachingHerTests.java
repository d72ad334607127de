package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
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

/** Address, channels, household, second parent and history, over real HTTP. */
@MilleTest
class ReachingHerTests {
    private static final Pattern CHANNEL = Pattern.compile("/person/channels/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private Visitor midwife;
    private String person = "";

    @BeforeEach
    void openARecord() {
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get("/families/new");
        var answer = midwife.post(
                "/families/new", Map.of("key", UUID.randomUUID().toString(), "called", "Mina", "anyway", "true"));
        person = answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> channel(String safety, String validUntil) {
        var fields = new HashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("kind", "PHONE");
        fields.put("value", "0470/12.34.56");
        fields.put("whose", "RELATIVE");
        fields.put("whoseName", "Tante Rkia");
        fields.put("safety", safety);
        fields.put("voicemail", "true");
        fields.put("codeWord", "menthe");
        fields.put("validUntil", validUntil);
        return fields;
    }

    @Test
    void aChannelWithItsRulesIsReadInWords() {
        midwife.get(person + "/channels");
        var fields = channel("WITH_CARE", "20/12/2026");
        assertThat(midwife.post(person + "/channels", fields).statusCode()).isEqualTo(303);
        assertThat(midwife.post(person + "/channels", fields).statusCode()).isEqualTo(303);
        var body = midwife.get(person).body();
        assertThat(body)
                .contains("0470 12 34 56", "Avec précaution", "Tante Rkia", "message vocal possible")
                .contains("pas de message écrit", "mot convenu", "menthe", "20 décembre 2026")
                .containsOnlyOnce("Tante Rkia");
    }

    @Test
    void withCareNeedsADateWithinNinetyDays() {
        midwife.get(person + "/channels");
        var none = midwife.post(person + "/channels", channel("WITH_CARE", ""));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Avec précaution, il faut une date", "Tante Rkia", "menthe");
        var late = midwife.post(person + "/channels", channel("WITH_CARE", "01/06/2027"));
        assertThat(late.body()).contains("entre aujourd’hui et le 22/02/2027");
    }

    @Test
    void anEndedChannelIsNoLongerOfferedAndStaysInTheHistory() {
        midwife.get(person + "/channels");
        midwife.post(person + "/channels", channel("SAFE", ""));
        var found = CHANNEL.matcher(midwife.get(person + "/channels").body());
        assertThat(found.find()).isTrue();
        var one = person + "/channels/" + found.group(1);
        assertThat(midwife.get(one).body()).contains("value=\"0470 12 34 56\"");
        assertThat(midwife.post(one + "/end", Map.of("version", "0")).statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(person).body()).doesNotContain("0470 12 34 56");
        assertThat(midwife.get(one).statusCode()).isEqualTo(404);
        assertThat(midwife.get(person.replace("/person", "/history")).body())
                .contains("0470 12 34 56", "retiré", "Nadia Kessels");
    }

    @Test
    void theCommuneFollowsFromABrusselsPostcode() {
        midwife.get(person + "/address");
        midwife.post(
                person + "/address",
                Map.of("version", "0", "kind", "FIXED", "street", "Rue Haute", "number", "3", "postcode", "1080"));
        assertThat(midwife.get(person).body()).contains("Rue Haute 3", "1080 Molenbeek-Saint-Jean");
        var wrong = midwife.post(person + "/address", Map.of("version", "1", "kind", "FIXED", "postcode", "10"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("quatre chiffres");
    }

    @Test
    void aProtectedAddressNeedsAReasonAndIsNeitherInTheFormNorInTheHistory() {
        midwife.get(person + "/address");
        midwife.post(person + "/address", Map.of("version", "0", "kind", "PROTECTED", "street", "Rue du Secret"));
        assertThat(midwife.get(person).body()).contains("Adresse à protéger").doesNotContain("Rue du Secret");
        assertThat(midwife.get(person + "/address").body()).doesNotContain("Rue du Secret");
        var unsaid = midwife.post(person + "/address/show", Map.of("reason", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).doesNotContain("Rue du Secret");
        var said = midwife.post(person + "/address/show", Map.of("reason", "visite à domicile"));
        assertThat(said.body()).contains("Rue du Secret");
        assertThat(midwife.get(person.replace("/person", "/history")).body())
                .contains("L’adresse protégée a été montrée", "visite à domicile")
                .doesNotContain("Rue du Secret");
    }

    @Test
    void aNoteOfTenMegabytesComesBackWholeWithASentence() {
        var note = "x".repeat(10 * 1024 * 1024);
        midwife.get(person + "/address");
        var answer = midwife.post(person + "/address", Map.of("version", "0", "kind", "NO_FIXED", "note", note));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().contains("Trop long")).isTrue();
        assertThat(answer.body().contains(note)).isTrue();
        assertThat(midwife.get(person).body()).doesNotContain("Sans adresse fixe");
    }

    @Test
    void olderChildrenAskForSomebodyWhoLooksAfterThem() {
        midwife.get(person + "/household");
        var child = Map.of(
                "key", UUID.randomUUID().toString(),
                "role", "OLDER_CHILD",
                "called", "Lina",
                "birth", "2021",
                "lives", "ELSEWHERE",
                "livesWith", "sa grand-mère");
        assertThat(midwife.post(person + "/household/members", child).statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(person).body()).contains("Lina", "2021", "sa grand-mère", "Personne n’est encore nommé");
        midwife.post(
                person + "/household",
                Map.of("version", "0", "siblingCare", "Rkia, la tante", "houseRules", "Retour avant 20 h"));
        assertThat(midwife.get(person).body())
                .contains("Rkia, la tante", "Retour avant 20 h")
                .doesNotContain("Personne n’est encore nommé");
        var stale = midwife.post(person + "/household", Map.of("version", "0", "siblingCare", "Papa"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("<bdi>Rkia, la tante</bdi>", "value=\"Papa\"");
    }

    @Test
    void theSecondParentIsAPersonWhoseDetailsAreForTheAuthor() {
        midwife.get(person + "/second-parent");
        var saved = midwife.post(
                person + "/second-parent",
                Map.of("key", UUID.randomUUID().toString(), "called", "Karim", "lives", "WITH_HER", "note", "la nuit"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(midwife.get(person).body()).contains("Karim").doesNotContain("la nuit");
        assertThat(midwife.get(person + "/second-parent").body()).contains("la nuit", "Nadia Kessels");
    }

    @Test
    void everyPageIsClosedToWhoHasNoRelation() {
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        var family = person.replace("/person", "");
        for (var page : new String[] {
            person + "/address",
            person + "/address/show",
            person + "/channels",
            person + "/niss",
            person + "/household",
            person + "/second-parent",
            family + "/history",
            family + "/merge"
        }) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(other.post(person + "/channels", channel("SAFE", "")).statusCode())
                .isEqualTo(404);
        assertThat(other.post(person + "/household", Map.of("siblingCare", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutKeepingNumbersOnlyAReasonCanBeNoted() {
        assertThat(midwife.get(person + "/niss").body())
                .contains("ne garde pas de numéros nationaux")
                .doesNotContain("name=\"number\"");
        midwife.post(person + "/niss", Map.of("version", "0", "because", "APPLIED"));
        assertThat(midwife.get(person).body()).contains("Demandé, pas encore reçu");
    }
}
