package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Referrals;
import be.mille.testing.Arrived;
import be.mille.testing.People;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

/**
 * Takes pictures for the user's guide: real screens of the training space. Nothing is checked, so it runs only when it is told where
 * they go: {@code mvn -Dfast test -Dtest=GuidePicturesBrowserTests -Dmille.pictures=docs/images}, and {@code -Dmille.pictures.language=nl} for the
 * Dutch ones.
 */
@EnabledIfSystemProperty(named = "mille.pictures", matches = ".+")
@TestPropertySource(properties = "mille.training.families=stories")
class GuidePicturesBrowserTests extends GuidePictures {
    private static final String PARTNER = "valerie-mercenier";

    @Test
    void whoIsAroundHer() {
        var page = open(WIDE, PARTNER, "/");
        var lucia = "/families/" + family(PARTNER, "Lucía");
        take(page, lucia + "/coordination", "coordination");
        take(page, lucia + "/silence", "silence");
        take(page, lucia + "/around?months=-2", "around");
        page.navigate(address(lucia + "/access"));
        part(section(page, "confidentiality.readers"), "access");
        part(section(page, "confidentiality.looks"), "looks");
        take(page, lucia + "/consent", "consent");
        page.navigate(address(lucia + "/consent/withdraw"));
        page.locator("#from").selectOption(new SelectOption().setIndex(1));
        page.locator("main form:has(#from) button").first().click();
        page.locator("#effect").waitFor();
        take(page, null, "withdraw");
        take(page, lucia + "/copy", "copy");
        page.navigate(address(lucia + "/share"));
        page.locator("#colleague").selectOption(new SelectOption().setIndex(1));
        page.locator("main form:has(#colleague) button").first().click();
        page.locator("#taskWords").waitFor();
        take(page, null, "share");
        take(page, lucia + "/naming", "naming");
        var divine = "/families/" + family(PARTNER, "Divine");
        take(page, first(page, divine + "/relays"), "relay");
        take(page, first(page, divine + "/authorities"), "authority");
        take(page, first(page, "/network"), "network");
        take(open(WIDE, People.MIDWIFE, "/"), "/families/" + family(People.MIDWIFE, "Mina") + "/team", "team");
    }

    @Test
    void whatAnybodyCanRead() {
        var page = visitor(WIDE);
        take(page, "/who-can-see", "who-can-see");
        take(visitor(PHONE), "/tell-us", "tell-us-390");
    }

    @Test
    void whoIsAsked() {
        take(open(WIDE, People.SOCIAL_WORKER, "/"), "/requests", "queue");
        var midwife = open(WIDE, People.MIDWIFE, "/");
        var manon = "/families/" + family(People.MIDWIFE, "Manon");
        midwife.navigate(address(manon + "/contacts"));
        take(midwife, midwife.locator("main a[href$='/interpreter']").first().getAttribute("href"), "interpreter");
        var lucia = family(PARTNER, "Lucía");
        var made = people.as(PARTNER, () -> {
            var waits = context.getBean(Referrals.class).of(lucia).stream()
                    .filter(one -> one.category().equals("peer-group"))
                    .findFirst()
                    .orElseThrow();
            var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
            return context.getBean(Letters.class).write(lucia, waits.id(), wish).orElseThrow();
        });
        var receiver = visitor(PHONE);
        take(receiver, made.path(), "reply-code-390");
        receiver.locator("#code").fill(made.code());
        receiver.locator("main .btn--go").click();
        receiver.waitForURL(url -> !url.contains(made.path()));
        take(receiver, null, "reply-390");
    }

    @Test
    void whatIsReviewed() {
        var lucia = family(PARTNER, "Lucía");
        var reference = people.as(
                PARTNER, () -> context.getBean(ExceptionalOpenings.class).reference(lucia));
        var opened = people.as(
                "farid-benkirane",
                () -> context.getBean(ExceptionalOpenings.class)
                        .open(new ExceptionalOpenings.Request(
                                UUID.randomUUID(),
                                null,
                                null,
                                reference,
                                ExceptionalReason.LIFE,
                                "Elle est revenue cette nuit, son état s’aggrave.",
                                Set.of())));
        assertThat(opened).isInstanceOf(ExceptionalOpenings.Outcome.Opened.class);
        var reading = open(WIDE, "farid-benkirane", "/");
        above(reading, "/families/" + lucia, section(reading, "home.record.life"), "exceptional-open");
        take(open(WIDE, "jeanne-mukendi", "/"), "/exceptional", "exceptional");
        var officer = open(WIDE, People.OFFICER, "/");
        take(officer, "/confidentiality", "officer");
        take(officer, "/confidentiality/log", "officer-log");
        take(open(WIDE, People.ADMINISTRATOR, "/"), "/people", "people");
    }

    @Test
    void whatIsSaidBetweenColleaguesAndWhatArrives() {
        var midwife = open(WIDE, People.MIDWIFE, "/");
        var mina = family(People.MIDWIFE, "Mina");
        var asked = new WriteNote(
                UUID.randomUUID(),
                mina,
                null,
                0,
                Compartment.C2,
                Circle.TEAM,
                Set.of(),
                About.HER,
                "fr",
                "Elle ne dort plus depuis la lettre du propriétaire. Qui la voit avant vendredi ?",
                HerReading.OPEN);
        var written =
                people.as(People.MIDWIFE, () -> context.getBean(Notes.class).write(asked));
        var note = ((NoteOutcome.Written) written).id();
        people.as(
                People.SOCIAL_WORKER,
                () -> context.getBean(Replies.class)
                        .write(new WriteReply(
                                UUID.randomUUID(),
                                mina,
                                note,
                                "fr",
                                "Je la vois mardi à la permanence : je peux l’accompagner.")));
        take(midwife, "/families/" + mina + "/notes/" + note, "replies");
        take(midwife, "/families/" + family(People.MIDWIFE, "Manon") + "/genogram", "genogram");
        midwife.navigate(address("/families/" + mina + "/events"));
        take(midwife, midwife.locator("main a[href*='/moves/']").first().getAttribute("href"), "move");
        Arrived.twiceAndAnswered(context, People.SOCIAL_WORKER, "Samira");
        take(open(WIDE, People.SOCIAL_WORKER, "/"), "/arrivals", "arrivals");
        take(open(WIDE, People.OFFICER, "/"), "/confidentiality/rules", "rules");
    }
}
