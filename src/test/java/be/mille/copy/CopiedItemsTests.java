package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.erasure.Erasures;
import be.mille.erasure.Erasures.Kind;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.ui.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** A record with something in every part of it, as what can be erased of it is shown. */
@MilleTest
class CopiedItemsTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    Erasures erasures;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @LocalServerPort
    int port;

    @Test
    void whateverACopyHoldsIsAnItemWithWordsInEveryLanguage() {
        var family = new Copied(context).full(true);
        var items = people.as(People.MIDWIFE, () -> erasures.preview(family).items());
        var kinds = items.stream().map(Erasures.Item::kind).collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(kinds)))
                .as("kinds of which this record holds nothing")
                .isSubsetOf(Kind.MEMBER, Kind.CHILD, Kind.DRAFT, Kind.CONSENT);
        assertThat(items)
                .filteredOn(one -> one.day() == null)
                .as("each has a day")
                .isEmpty();
        for (var language : List.of("fr", "nl", "de", "en")) {
            var page = new Visitor(port)
                    .speaking(language)
                    .signIn(people, People.MIDWIFE)
                    .get("/families/" + family + "/erasure");
            assertThat(page.statusCode()).as(language).isEqualTo(200);
            assertThat(page.body())
                    .as(language)
                    .doesNotContain(
                            "erasure.item",
                            "erasure.k",
                            "family.contact.kind",
                            "consent.kind",
                            Copied.SAID_APART,
                            CopiedOfOthers.LETTER);
        }
    }

    @Test
    void everyKindHasWordsInEveryLanguage() {
        for (var language : List.of("fr", "nl", "de", "en")) {
            var t = new Texts(messages, Locale.of(language));
            for (var kind : Kind.values()) {
                assertThat(t.of("erasure.item", kind)).as(language).isNotBlank();
                assertThat(t.get("erasure.kind." + kind, 3)).as(language).startsWith("3 ");
            }
            for (var kept : Erasures.KeptKind.values()) {
                assertThat(t.of("erasure.kept.item", kept)).as(language).isNotBlank();
            }
        }
    }
}
