package be.mille.opinion;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** The midwife asks, and a colleague who does not accompany the family is asked. */
final class Hesitating {
    static final String ASKER = People.MIDWIFE;
    static final String COLLEAGUE = People.PSYCHOLOGIST;
    static final String QUESTION = "Je me demande comment parler de ce qu’elle traverse, sans la brusquer.";

    private final People people;
    private final Opinions opinions;
    private final Texts texts;

    Hesitating(ApplicationContext context) {
        people = context.getBean(People.class);
        opinions = context.getBean(Opinions.class);
        texts = new Texts(context.getBean(MessageSource.class), Locale.FRENCH);
    }

    Texts texts() {
        return texts;
    }

    List<DraftLine> draft(FamilyId family) {
        return people.as(ASKER, () -> opinions.draft(family, texts));
    }

    Map<String, String> lines(FamilyId family, Predicate<DraftLine> which) {
        var chosen = new HashMap<String, String>();
        draft(family).stream().filter(which).forEach(one -> chosen.put(one.key(), one.words()));
        return chosen;
    }

    static boolean open(DraftLine one) {
        return !one.compartment().restricted();
    }

    static Predicate<DraftLine> withWhatIsIn(Compartment compartment) {
        return one -> open(one) || one.compartment() == compartment;
    }

    AskOpinion ask(FamilyId family, String of, String question, Map<String, String> lines) {
        return new AskOpinion(UUID.randomUUID(), family, people.get(of).id(), question, lines, true, null, false, null);
    }

    static AskOpinion seen(AskOpinion ask, String seen) {
        return new AskOpinion(
                ask.key(),
                ask.family(),
                ask.colleague(),
                ask.question(),
                ask.lines(),
                ask.told(),
                ask.why(),
                ask.looked(),
                seen);
    }

    AskOutcome review(AskOpinion ask) {
        return people.as(ASKER, () -> opinions.review(ask, texts));
    }

    AskOutcome send(AskOpinion ask) {
        return people.as(ASKER, () -> opinions.send(ask, texts));
    }

    /** Looked over, then sent. */
    UUID sent(AskOpinion ask) {
        if (!(review(ask) instanceof AskOutcome.Ready ready)) {
            throw new IllegalStateException("This cannot be sent: " + review(ask));
        }
        if (!(send(seen(ask, ready.seen())) instanceof AskOutcome.Sent(var id))) {
            throw new IllegalStateException("This was not sent");
        }
        return id;
    }

    UUID sent(FamilyId family) {
        return sent(ask(family, COLLEAGUE, QUESTION, lines(family, Hesitating::open)));
    }
}
