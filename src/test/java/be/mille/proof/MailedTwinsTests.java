package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.RelationType;
import be.mille.coordination.Nudges;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * T03, for what is mailed: whoever may not know of it gets the same mails in both worlds, to the last letter, on the days on which it comes
 * due too. She has read everything else, so that one reason more to write to her would be one mail more.
 */
class MailedTwinsTests {
    private static final List<LocalDate> DAYS = Scorecard.full()
            ? Stream.iterate(TestClock.TODAY.minusDays(1), day -> day.plusDays(1))
                    .limit(5)
                    .toList()
            : List.of(TestClock.TODAY.plusDays(2));

    /** Not the psychologist: some of it lies open to her trade, and of some she was named a reader. */
    private static final List<String> WHO_MAY_NOT_KNOW = List.of(
            People.DOCTOR,
            People.HOSPITAL_MIDWIFE,
            People.SOCIAL_WORKER,
            People.OTHER_MIDWIFE,
            People.ADMINISTRATOR,
            People.FACILITATOR,
            People.OFFICER,
            People.ANALYST,
            OnceHere.ASLEEP,
            OnceHere.OPENED_ONCE);

    @Test
    void whoMayNotKnowIsMailedTheSameInBothWorlds() {
        var twins = new MailedTwins(WHO_MAY_NOT_KNOW);
        assertThat(Clocks.ofTheDay(twins.with().context))
                .extracting(Clocks.Strike::name)
                .contains("MorningNews.tell", "ReminderClock.look", "UnusualClock.look", "SleepClock.look");
        var mailed = new ArrayList<MailedTwins.Mailed>();
        var acted = new ArrayList<MailedTwins.Mailed>();
        for (var item : HiddenItem.values()) {
            mailed.addAll(twins.days(item, DAYS, _ -> {}));
            acted.addAll(twins.acts(_ -> {}));
        }
        var leaks = Stream.concat(mailed.stream(), acted.stream())
                .filter(one -> !one.same())
                .toList();
        var around = mailed.stream()
                .filter(one -> one.item().team().contains(one.who()))
                .toList();
        boolean openSeen = seen(
                twins,
                scene ->
                        scene.contact(Audience.TEAM, Contact.State.DONE, TestClock.TODAY.minusDays(3), "tout va bien"));
        boolean actSeen = acted(twins);
        boolean ruleSeen = forgotten(twins);
        new Scorecard(
                        "T03",
                        "twin worlds: what one reader is mailed over one or more days, and because of what colleagues do, "
                                + HiddenItem.values().length
                                + " hidden items",
                        mailed.size() + acted.size(),
                        leaks.size(),
                        0,
                        Scorecard.full() ? "full" : "small",
                        3,
                        (openSeen ? 1 : 0) + (actSeen ? 1 : 0) + (ruleSeen ? 1 : 0))
                .keep();
        assertThat(leaks).isEmpty();
        assertThat(around.stream().filter(MailedTwins.Mailed::quiet).count())
                .as("nothing else would have hidden a mail")
                .isGreaterThan(around.size() * 9L / 10);
        assertThat(acted.stream().filter(one -> !one.quiet()).map(MailedTwins.Mailed::who))
                .as("news, an opinion and an invitation were mailed")
                .contains(People.DOCTOR, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER, People.OTHER_MIDWIFE);
        assertThat(openSeen).as("what everybody may know is mailed").isTrue();
        assertThat(actSeen).as("a colleague asked in one world only is").isTrue();
        assertThat(ruleSeen).as("a forgotten rule is").isTrue();
    }

    private static boolean seen(MailedTwins twins, Consumer<Scene> open) {
        return twins.days(HiddenItem.CONTACT_NOTE, DAYS, open).stream()
                .anyMatch(one -> one.who().equals(People.DOCTOR) && !one.same());
    }

    private static boolean acted(MailedTwins twins) {
        twins.days(HiddenItem.CONTACT_NOTE, DAYS, _ -> {});
        return twins
                .acts(scene -> {
                    scene.join(People.OTHER_MIDWIFE, RelationType.HEALTH_CARE);
                    scene.get(Nudges.class).ask(scene.family, scene.id(People.OTHER_MIDWIFE));
                })
                .stream()
                .anyMatch(one -> one.who().equals(People.OTHER_MIDWIFE) && !one.same());
    }

    private static boolean forgotten(MailedTwins twins) {
        var back = ForgottenRule.NOTES_OF_ANY_SUBJECT.plant(twins.with().owner());
        try {
            return twins.days(HiddenItem.NOTE_OF_VIOLENCE, DAYS, _ -> {}).stream()
                    .anyMatch(one -> one.who().equals(People.DOCTOR) && !one.same());
        } finally {
            back.run();
        }
    }
}
