package be.mille.proof;

import be.mille.access.Access;
import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.home.web.HomeAction;
import be.mille.kernel.Brussels;
import be.mille.outbox.SendingRounds;
import be.mille.testing.MailTest;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two worlds with a real mail server, in which one family after the other is made, read by everybody around her, and given a hidden item
 * in one of the two. Then days go by, with all that happens by the hour, and colleagues do what others are mailed for: what is mailed is kept
 * as it came over the wire.
 */
final class MailedTwins {
    /** Of an invitation: no two are alike, in one world neither. */
    private static final Pattern SECRET = Pattern.compile("invitation/\\S+");

    private final World with =
            World.of(new TestContextManager(First.class).getTestContext().getApplicationContext());
    private final World without =
            World.of(new TestContextManager(Second.class).getTestContext().getApplicationContext());
    private final List<String> readers;
    private final List<Scene> last = new ArrayList<>();
    private int families;

    MailedTwins(List<String> readers) {
        this.readers = List.copyOf(readers);
        First.post().open();
        for (var world : List.of(with, without)) {
            readers.forEach(who -> world.get(WorkMails.class)
                    .keep(world.people.get(who).id(), new WorkMails.Given(box(who), Pace.DAILY)));
        }
    }

    World with() {
        return with;
    }

    /** What both worlds mailed to one reader, in the order in which it came. */
    record Mailed(HiddenItem item, String who, List<String> with, List<String> without) {
        boolean same() {
            return with.equals(without);
        }

        /** Nothing would hide one mail more. */
        boolean quiet() {
            return without.isEmpty();
        }
    }

    /** @param open what is done besides the item, where it is, for everybody around her to see */
    List<Mailed> days(HiddenItem item, List<LocalDate> days, Consumer<Scene> open) {
        last.forEach(Scene::everybodyLeaves);
        last.clear();
        families++;
        var here = scene(with, item, true);
        with.people.runAs(People.MIDWIFE, () -> open.accept(here));
        var there = scene(without, item, false);
        last.addAll(List.of(here, there));
        return compared(item, mailed(with, days), mailed(without, days));
    }

    /**
     * On the evening of the last of those days.
     *
     * @param more what is done besides by the midwife, where the item is
     */
    List<Mailed> acts(Consumer<Scene> more) {
        var here = last.getFirst();
        var mailedHere = acted(here, more);
        return compared(here.item, mailedHere, acted(last.getLast(), _ -> {}));
    }

    private List<PostOffice.Mail> acted(Scene scene, Consumer<Scene> more) {
        First.post().collect();
        scene.world.at(scene.world.clock.instant(), families);
        ColleaguesAct.in(scene, box(People.DOCTOR));
        scene.world.people.runAs(People.MIDWIFE, () -> more.accept(scene));
        scene.get(SendingRounds.class).sendWhatIsDue();
        return First.post().collect();
    }

    private List<Mailed> compared(
            HiddenItem item, List<PostOffice.Mail> mailedHere, List<PostOffice.Mail> mailedThere) {
        return readers.stream()
                .map(who -> new Mailed(item, who, to(who, mailedHere), to(who, mailedThere)))
                .toList();
    }

    private Scene scene(World world, HiddenItem item, boolean hidden) {
        world.owner().run("delete from outbox.message");
        return Scene.in(world, item, hidden, People.MIDWIFE, "Lina " + families, this::everybodyReads);
    }

    private void everybodyReads(Scene scene) {
        var transaction = new TransactionTemplate(scene.get(PlatformTransactionManager.class));
        readers.stream()
                .filter(scene.item.team()::contains)
                .forEach(who -> scene.world.people.runAs(
                        who,
                        () -> transaction.executeWithoutResult(
                                _ -> scene.get(Access.class).require(HomeAction.GLANCE, scene.family))));
    }

    private List<PostOffice.Mail> mailed(World world, List<LocalDate> days) {
        var mails = new ArrayList<PostOffice.Mail>();
        First.post().collect();
        for (var day : days) {
            for (var strike : Clocks.ofTheDay(world.context)) {
                world.at(day.atTime(strike.at()).atZone(Brussels.ZONE).toInstant(), families);
                strike.now().run();
                world.get(SendingRounds.class).sendWhatIsDue();
                mails.addAll(First.post().collect());
            }
        }
        return mails;
    }

    private static List<String> to(String who, List<PostOffice.Mail> mails) {
        return mails.stream()
                .filter(mail -> mail.to().contains(box(who)))
                .map(mail -> mail.from() + "\n" + mail.subject() + "\n"
                        + SECRET.matcher(mail.text()).replaceAll("invitation"))
                .toList();
    }

    private static String box(String who) {
        return who + "@work.example";
    }

    @Import(Chance.Seeded.class)
    @TestPropertySource(properties = "mille.twin=first")
    static final class First extends MailTest {
        static PostOffice post() {
            return POST;
        }
    }

    @Import(Chance.Seeded.class)
    @TestPropertySource(properties = "mille.twin=second")
    static final class Second extends MailTest {}
}
