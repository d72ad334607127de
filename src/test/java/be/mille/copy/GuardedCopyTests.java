package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.copy.RecordCopies.Format;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The copy for somebody who lives with the danger tells no roof, no house and no decision, whatever they are written in. */
class GuardedCopyTests extends CopyHeld {
    /** In both forms of the whole copy, and in neither of the guarded one. */
    private static final List<String> LEADS_TO_HER = List.of(
            "au Grand-Pré",
            "Samuel Tesfay",
            "Centre d’accueil du Grand-Pré",
            "Sages-femmes de la Berge",
            "Noisetière",
            "L’Archipel",
            "02 111 11 11",
            "Une chambre pour deux",
            "Maison du Canal",
            "Maître Renard",
            "Demander une place en maison maternelle",
            "Centre ou maison d’accueil");

    private static final List<String> STAYS =
            List.of("Lina", "Un rendez-vous", "Chercher ensemble", "une réponse", "Nadia Kessels", "aide au logement");

    @Test
    void theFileTellsNoRoofNoHouseAndNoDecision() {
        var family = new CopiedPlaces(context).family();
        var whole = new String(taken(People.MIDWIFE, family, Format.JSON, Locale.FRENCH), StandardCharsets.UTF_8);
        var guarded = new String(guarded(family, Format.JSON), StandardCharsets.UTF_8);
        assertThat(whole)
                .as("control")
                .contains(LEADS_TO_HER)
                .contains("\"placed\" : true", "RECEPTION_CENTRE_WORKER", "maternal-home", "\"reception\"", "HER_WISH");
        assertThat(guarded)
                .contains(STAYS)
                .contains("\"placed\" : false")
                .doesNotContain(LEADS_TO_HER)
                .doesNotContain(
                        "\"placed\" : true", "RECEPTION_CENTRE_WORKER", "maternal-home", "\"reception\"", "HER_WISH")
                .doesNotContain(organisation(CopiedPlaces.RECEPTION_WORKER), organisation(People.MIDWIFE));
    }

    @Test
    void thePaperNeither() {
        var family = new CopiedPlaces(context).family();
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .as("control")
                .contains(onPaper())
                .contains("vit ailleurs par décision", "centre d’accueil", "elle le souhaite");
        assertThat(text(guarded(family, Format.PDF)))
                .contains(STAYS)
                .contains("Quelqu’un de l’équipe")
                .doesNotContain(LEADS_TO_HER)
                .doesNotContain("par décision", "centre d’accueil", "elle le souhaite");
    }

    /** Her own worker there takes one for her, and is not named in it. */
    @Test
    void whoTakesItUnderThatRoofIsNotNamedEither() {
        var family = new CopiedPlaces(context).family();
        var bytes = people.as(CopiedPlaces.RECEPTION_WORKER, () -> copies.take(family, Format.PDF, true, Locale.FRENCH))
                .bytes();
        assertThat(text(bytes)).contains("par Quelqu’un de l’équipe").doesNotContain("Tesfay", "Grand-Pré");
    }

    @Test
    void thePageSaysWhatStaysOutInEveryLanguage() {
        var family = empty();
        var said = List.of(
                List.of("fr", "ni organisations ou noms de services"),
                List.of("nl", "geen organisaties of namen van diensten"),
                List.of("de", "noch Organisationen oder Namen von Diensten"),
                List.of("en", "no organisations or names of services"));
        for (var one : said) {
            assertThat(new Visitor(port)
                            .speaking(one.getFirst())
                            .signIn(people, People.MIDWIFE)
                            .get("/families/" + family + "/copy")
                            .body())
                    .contains(one.getLast());
        }
    }

    private static List<String> onPaper() {
        return LEADS_TO_HER.stream().filter(one -> !one.startsWith("02 ")).toList();
    }

    private String organisation(String who) {
        return people.get(who).organisation().value().toString();
    }

    private byte[] guarded(FamilyId family, Format format) {
        return people.as(People.MIDWIFE, () -> copies.take(family, format, true, Locale.FRENCH))
                .bytes();
    }
}
