package be.mille.referral.web;

import be.mille.access.Compartment;
import be.mille.referral.Bound;
import be.mille.referral.Subjects;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what a request tells of her, and reads what was said: what is not said lies where the kind of help belongs. */
@Component
class SubjectWords {
    private static final Set<Compartment> OPEN = EnumSet.of(Compartment.C0L, Compartment.C1, Compartment.C2);

    private final Subjects subjects;
    private final Bound bound;

    SubjectWords(Subjects subjects, Bound bound) {
        this.subjects = subjects;
        this.bound = bound;
    }

    /** Whether those who take such requests are bound by secrecy: else they read her first name, a safe way and what is needed. */
    boolean bound(String category) {
        return bound.bySecrecy(category);
    }

    /** Whether asking for such help tells of a restricted subject by itself. */
    boolean tells(String category) {
        return subjects.usual(category).restricted();
    }

    Compartment chosen(String category, @Nullable String typed) {
        return Stream.concat(subjects.of(category).stream(), OPEN.stream())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseGet(() -> subjects.usual(category));
    }

    /** @param readers who would read it there, in words */
    SubjectPart asked(String category, Compartment chosen, Function<Compartment, String> readers, Texts t) {
        var possible = subjects.of(category);
        if (possible.isEmpty()) {
            return new SubjectPart(chosen.name(), List.of(), null, heard(t));
        }
        var open = chosen.restricted() ? Compartment.C2 : chosen;
        var choices = Stream.concat(
                        possible.stream()
                                .map(one -> choice(one, t.get("referral.subject.of", subject(one, t)), readers)),
                        Stream.of(choice(open, t.get("referral.subject.none"), readers)))
                .toList();
        var knowing = possible.size() == 1
                ? t.get("referral.knowing", subject(possible.getFirst(), t))
                : t.get("referral.knowing.chosen");
        return new SubjectPart(chosen.name(), choices, knowing, heard(t));
    }

    /** Where it is decided already. */
    static SubjectPart decided(Compartment compartment, Texts t) {
        return new SubjectPart(
                compartment.name(),
                List.of(),
                compartment.restricted() ? t.get("referral.knowing", subject(compartment, t)) : null,
                heard(t));
    }

    private static String heard(Texts t) {
        return t.get("referral.knowing.hint");
    }

    /**
     * Of a restricted subject, a service that reads nothing here is called, and nothing leaves.
     *
     * @param to the receiver that is chosen; null for none yet
     * @param noted who reads what is noted of the call, in words
     */
    static SubjectPart heard(SubjectPart part, List<Choice> receivers, @Nullable String to, String noted, Texts t) {
        var asked = receivers.stream()
                .map(Choice::value)
                .filter(one -> to == null || one.equals(to))
                .toList();
        boolean called = asked.stream().anyMatch(one -> one.startsWith(SendForm.LISTED));
        boolean reads = asked.stream().anyMatch(one -> one.startsWith(SendForm.SERVICE));
        return called
                ? part.heard(t.get(reads ? "referral.knowing.hint.some" : "referral.knowing.hint.called") + " " + noted)
                : part;
    }

    private static Choice choice(Compartment one, String text, Function<Compartment, String> readers) {
        return new Choice(one.name(), text, readers.apply(one), false);
    }

    private static String subject(Compartment one, Texts t) {
        return t.of("consent.subject", one);
    }
}
