package be.mille.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of an answer by mail only what its writer wrote is looked at, however her program marks what it quotes. */
class OwnTextTests {
    @Test
    void whatIsQuotedIsCutInTheWayOfEachProgram() {
        for (var quoted : new String[] {
            "Le lun. 30 nov. 2026 à 09:12, Rendez-vous <no-reply@example.org> a écrit :\n> Bonjour",
            "Op ma 30 nov. 2026 schreef Rendez-vous <no-reply@example.org>:\n\n> Goedendag",
            "Am 30.11.2026 um 09:12 schrieb Rendez-vous:\n> Guten Tag",
            "On Mon, Nov 30, 2026 at 9:12 AM Rendez-vous wrote:\n> Hello",
            "-----Message d'origine-----\nDe : Rendez-vous\nBonjour, quelqu’un",
            "________________________________\nVan: Rendez-vous\nGoedendag",
            "De : Rendez-vous <no-reply@example.org>\nEnvoyé : lundi\nBonjour",
            "--\nBernadette, 02 1234 5678"
        }) {
            assertThat(OwnText.lines("Oui\u00a012345678\r\n\r\n" + quoted.replace("\n", "\r\n")))
                    .as(quoted)
                    .containsExactly("Oui 12345678");
        }
    }

    @Test
    void whoAnswersBelowWhatSheQuotesIsReadToo() {
        assertThat(OwnText.lines("Le 30/11/2026, Rendez-vous a écrit :\n> Bonjour\n> oui, non\n\nNon 12345678"))
                .containsExactly("Non 12345678");
        assertThat(OwnText.lines("> oui 12345678")).isEmpty();
    }

    @Test
    void ofAPageOnlyWhatIsSeenAndNotQuotedIsLeft() {
        var page = """
                <html><head><title>ja</title><style>p { margin: 0 }</style></head><body><!-- nein -->
                <div dir="ltr">Oui,&nbsp;d&rsquo;accord<br>1234 5678</div>
                <div class="gmail_quote">Le lundi a &eacute;crit :<blockquote>non</blockquote></div></body></html>""";
        assertThat(OwnText.lines(OwnText.ofHtml(page))).containsExactly("Oui, d’accord", "1234 5678");
    }

    @Test
    void aTextMadeToHoldTheProgramUpDoesNot() {
        assertThat(OwnText.lines(OwnText.ofHtml("<".repeat(20_000)))).hasSizeLessThan(2);
        assertThat(OwnText.lines(OwnText.ofHtml("<style ".repeat(5_000)))).hasSizeLessThan(2);
        assertThat(OwnText.lines("le " + "écrit ".repeat(5_000))).hasSize(1);
        assertThat(OwnText.lines("oui\n".repeat(5_000))).hasSize(10);
    }
}
