package be.mille.proof;

import be.mille.account.internal.Invitations;
import be.mille.coordination.Nudges;
import be.mille.kernel.NotFoundException;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.DraftLine;
import be.mille.opinion.Opinions;
import be.mille.testing.People;
import be.mille.ui.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What colleagues do by which others are mailed at once: ask for news, ask for an opinion, invite to a post. The same in both worlds. */
final class ColleaguesAct {
    private ColleaguesAct() {}

    /** Whoever may not know of the item does it; of her only the midwife asks for news. */
    static void in(Scene scene, String invited) {
        var people = scene.world.people;
        var team = scene.item.team();
        team.stream().findFirst().ifPresent(somebody -> {
            people.runAs(People.MIDWIFE, () -> asksForNews(scene, somebody));
            people.runAs(somebody, () -> {
                team.stream().skip(1).forEach(who -> asksForNews(scene, who));
                asksForAnOpinion(scene, People.OTHER_MIDWIFE);
            });
        });
        people.runAs(People.ADMINISTRATOR, () -> invites(scene, invited));
    }

    private static void asksForNews(Scene scene, String who) {
        try {
            scene.get(Nudges.class).ask(scene.family, scene.id(who));
        } catch (NotFoundException _) {
            // somebody who is not around her any more: what is mailed says whether that differs
        }
    }

    /** With everything of the record that whoever asks may tell. */
    static void asksForAnOpinion(Scene scene, String colleague) {
        var opinions = scene.get(Opinions.class);
        var t = new Texts(scene.get(MessageSource.class), Locale.FRENCH);
        var lines =
                opinions.draft(scene.family, t).stream().collect(Collectors.toMap(DraftLine::key, DraftLine::words));
        var key = scene.key();
        var ready = opinions.review(ask(scene, colleague, key, lines, null), t);
        if (!(ready instanceof AskOutcome.Ready(var _, var seen))
                || !(opinions.send(ask(scene, colleague, key, lines, seen), t) instanceof AskOutcome.Sent)) {
            throw new IllegalStateException("Not asked: " + ready);
        }
    }

    private static AskOpinion ask(
            Scene scene, String colleague, UUID key, Map<String, String> lines, @Nullable String seen) {
        return new AskOpinion(key, scene.family, scene.id(colleague), "Que faire ?", lines, true, null, true, seen);
    }

    private static void invites(Scene scene, String mailbox) {
        var invitations = scene.get(Invitations.class);
        var post = scene.id(People.HOSPITAL_MIDWIFE);
        invitations.mail(post, invitations.create(post), mailbox, "fr");
    }
}
