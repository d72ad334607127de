package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second parent is a person of his or her own: what one of the two said never reaches a page, a copy or a log of the other. */
class SecondParentScreeningTests extends BothParentsHeld {
    private static final List<String> TRACES = List.of(
            SAID_BY_KARIM,
            "Conversations avec le coparent",
            "Conversation avec le coparent",
            "parent-mood",
            "Moral bas");

    @Autowired
    ScreeningResults results;

    /** Two families, in one of which the second parent was talked with: every page of the colleague reads the same. */
    @Test
    void everyPageOfTheFamilyReadsAsIfNobodyHadTalkedWithHim() {
        var twin = held.family(TestClock.TODAY.plusWeeks(20));
        talks.named(twin, "Karim");
        var twins = held.start(twin);
        talks.words(twin, twins, "opening", "opening.matters", SAID_BY_HER);
        held.finish(twin, twins);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        var told = talks.pagesOfHers(family, hers);
        var plain = talks.pagesOfHers(twin, twins);
        for (int i = 0; i < told.size(); i++) {
            var body = doctor.see(told.get(i)).body();
            assertThat(inAnyOrder(body))
                    .as(told.get(i))
                    .isEqualTo(inAnyOrder(doctor.see(plain.get(i)).body()));
            assertThat(TRACES.stream().filter(body::contains)).as(told.get(i)).isEmpty();
        }
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        assertThat(neutral(midwife.get("/families/" + family + "/screenings").body()))
                .as("negative control: to the one who held it the two differ")
                .isNotEqualTo(
                        neutral(midwife.get("/families/" + twin + "/screenings").body()))
                .contains("Conversations avec le coparent");
    }

    @Test
    void noPageCopyOrPrintOfHersHoldsAWordOfHisAndNoneOfHisAWordOfHers() throws IOException {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        for (var page : talks.pagesOfHers(family, hers)) {
            assertThat(midwife.see(page).body()).as(page).doesNotContain(SAID_BY_KARIM, "Moral bas");
        }
        for (var page : talks.pages(family, his)) {
            assertThat(midwife.see(page).body()).as(page).doesNotContain(SAID_BY_HER, "Mina");
        }
        assertThat(paper(midwife, his)).contains("Karim", SAID_BY_KARIM).doesNotContain(SAID_BY_HER, "Mina");
        assertThat(paper(midwife, hers)).contains("Mina").doesNotContain(SAID_BY_KARIM, "Karim");
        assertThat(midwife.get("/families/" + family + "/screenings/" + his + "/result")
                        .body())
                .as("negative control: the word is on his own page")
                .contains(SAID_BY_KARIM, "Moral bas");
        assertThat(midwife.get("/families/" + family + "/screenings/" + hers + "/opening")
                        .body())
                .contains(SAID_BY_HER);
    }

    @Test
    void theSecondWhoComesAfterHimIsNotAskedWhatHeSaid() {
        var second = talks.replaced(family, "Lou");
        var theirs = people.as(People.MIDWIFE, () -> screenings.startWithSecondParent(family, second, Held.now()));
        assertThat(people.as(People.MIDWIFE, () -> conversations.known(family, theirs, "parent-mood")))
                .isEmpty();
        var again = talks.hold(family, second, "parole-de-lou");
        var third = people.as(People.MIDWIFE, () -> screenings.startWithSecondParent(family, second, Held.now()));
        assertThat(people.as(People.MIDWIFE, () -> conversations.known(family, third, "parent-mood")))
                .as("negative control: what the same person said is offered")
                .containsKey("parent-mood.recent");
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        for (var page : talks.pages(family, again)) {
            assertThat(midwife.see(page).body()).as(page).doesNotContain(SAID_BY_KARIM, "Karim");
        }
        assertThatThrownBy(() ->
                        people.as(People.MIDWIFE, () -> screenings.startWithSecondParent(family, karim, Held.now())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothingOfItCountsInHerResultHerTrendHerCalendarOrHerFacts() {
        assertThat(people.as(People.MIDWIFE, () -> conversations.of(family)))
                .extracting(Screening::id)
                .containsExactly(hers);
        var latest = people.as(People.MIDWIFE, () -> results.latest(family));
        assertThat(latest.indicators()).isEmpty();
        assertThat(latest.sameDay()).isEmpty();
        assertThat(latest.answers()).containsOnlyKeys("opening.matters");
        assertThat(people.as(People.MIDWIFE, () -> results.trend(family))).isEmpty();
        assertThat(people.as(People.MIDWIFE, () -> results.of(family, his)).indicators())
                .as("negative control: it came out of his own")
                .extracting(ScreeningResult.ComesOut::indicator)
                .contains("parent-mood");
        var other = held.family(null);
        var parent = talks.named(other, "Karim");
        talks.hold(other, parent, SAID_BY_KARIM);
        assertThat(people.as(People.MIDWIFE, () -> due.mine("fr")))
                .as("hers is still to be held")
                .anyMatch(one ->
                        one instanceof ScreeningDue.Rescreening && one.family().equals(other));
    }

    @Test
    void itIsHeldOverHttpFromTheButtonAndAsksOnceWhoMayKnow() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        var address = "/families/" + family + "/screenings/second-parent";
        assertThat(midwife.get("/families/" + family + "/screenings").body()).contains("Parler avec Karim");
        assertThat(midwife.get("/families/" + family + "/person/second-parent").body())
                .contains("Parler avec Karim", address);
        assertThat(midwife.get(address).body()).contains("Parler avec Karim").doesNotContain("Mina");
        var begun = midwife.post(address, Map.of("key", UUID.randomUUID().toString()));
        var first = begun.headers().firstValue("Location").orElseThrow();
        assertThat(first).endsWith("/opening");
        var base = first.substring(0, first.lastIndexOf('/'));
        midwife.get(base + "/parent-mood");
        var next = midwife.post(base + "/parent-mood", Map.of("a.parent-mood.recent", "low", "shown", asked()));
        assertThat(next.headers().firstValue("Location").orElseThrow())
                .as("the wish for help first")
                .endsWith("#parent-mood-help");
        var last = midwife.post(
                base + "/strengths",
                Map.of("a.strengths.mine", "skills", "shown", "strengths.mine strengths.wish strengths.words"));
        assertThat(last.headers().firstValue("Location").orElseThrow()).endsWith("/parent-mood/readers");
        assertThat(midwife.get(base + "/parent-mood/readers").body())
                .contains("Demandez-le à Karim", "Luc Lambrechts")
                .doesNotContain("Mina");
    }

    @Test
    void withNobodyNamedThereIsNobodyToTalkWith() {
        var alone = held.family(null);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + alone + "/screenings").body()).doesNotContain("second-parent");
        assertThat(midwife.get("/families/" + alone + "/screenings/second-parent")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/families/" + alone + "/person/second-parent");
    }

    private static String asked() {
        return "parent-mood.recent parent-mood.edge parent-mood.moments parent-mood.self-harm";
    }

    private String paper(Visitor reader, ScreeningId id) throws IOException {
        return talks.paper(reader, "/families/" + family + "/screenings/" + id + "/result/copy.pdf");
    }

    /** Two who joined at the same moment stand in the order of their ids. */
    private static List<String> inAnyOrder(String body) {
        return Stream.of(neutral(body).split("[\\s,.]+")).sorted().toList();
    }

    private static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("Référence du dossier : [^.]+\\.", "");
    }
}
