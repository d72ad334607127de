package be.mille.handover.web;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.OpenStep;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.LanguageNames;
import be.mille.family.SafeContacts;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Verdict;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One page for whoever goes on, drafted from what both may read: the writer, and the one who will receive it. Nothing of a restricted
 * compartment is in it, whoever may know what; whoever leaves rereads it, shortens it, and reads it with her.
 */
@Component
class LetterDraft {
    private static final int STEPS = 8;
    private static final int CONTACTS = 3;
    /** From the most delicate to the least; nothing beyond them is drafted. */
    private static final List<Compartment> ORDER =
            List.of(Compartment.C1, Compartment.C2, Compartment.C0L, Compartment.C0);

    private final Clearances clearances;
    private final Families families;
    private final SafeContacts ways;
    private final Contacts contacts;
    private final CarePlans plans;
    private final HandoverWords words;

    LetterDraft(
            Clearances clearances,
            Families families,
            SafeContacts ways,
            Contacts contacts,
            CarePlans plans,
            HandoverWords words) {
        this.clearances = clearances;
        this.families = families;
        this.ways = ways;
        this.contacts = contacts;
        this.plans = plans;
        this.words = words;
    }

    /** Compartments the letter may be drafted from. */
    Set<Compartment> shared(FamilyId family, ActorId receiver) {
        var me = CurrentActor.get().id();
        var shared = EnumSet.noneOf(Compartment.class);
        for (var one : ORDER) {
            var readers = clearances.mayKnow(family, one, me);
            if (readers.contains(receiver) && readers.contains(me)) {
                shared.add(one);
            }
        }
        return shared;
    }

    /** Where the letter lies: the most delicate of what it was drafted from. */
    static Compartment place(Set<Compartment> shared) {
        return ORDER.stream().filter(shared::contains).findFirst().orElse(Compartment.C0);
    }

    String text(FamilyId family, Set<Compartment> shared, Texts t) {
        var her = families.get(family);
        var lines = begun(her, t);
        if (shared.contains(Compartment.C0L)) {
            ways.of(family).stream()
                    .filter(one -> !(one.now() instanceof Verdict.No))
                    .findFirst()
                    .ifPresent(one -> lines.add(t.get("handover.letter.reach", one.value())));
        }
        lines.add(coordinates(her, t));
        section(lines, t.get("handover.letter.steps"), steps(family, shared, t));
        section(lines, t.get("handover.letter.contacts"), contacts(family, shared, t));
        lines.add("");
        lines.add(t.get("handover.letter.helps"));
        return String.join("\n", lines);
    }

    /** For somebody outside the team: who she is and who coordinates. The rest is for the writer to choose with her. */
    String outside(FamilyId family, Texts t) {
        var her = families.get(family);
        var lines = begun(her, t);
        lines.add(coordinates(her, t));
        lines.add("");
        lines.add(t.get("handover.letter.helps"));
        return String.join("\n", lines);
    }

    private List<String> begun(FamilySummary her, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(t.get(
                "handover.letter.who", her.called(), Stages.words(her.stage(), t, words.dates(t)), languages(her, t)));
        return lines;
    }

    private String coordinates(FamilySummary her, Texts t) {
        var coordinator = her.coordinator();
        return coordinator == null
                ? t.get("handover.letter.nobody")
                : t.get("handover.letter.coordinates", words.name(coordinator));
    }

    private static void section(List<String> lines, String title, List<String> of) {
        if (!of.isEmpty()) {
            lines.add("");
            lines.add(title);
            of.forEach(one -> lines.add("– " + one));
        }
    }

    private static String languages(FamilySummary her, Texts t) {
        var spoken =
                her.languages().stream().map(code -> LanguageNames.of(code, t)).collect(Collectors.joining(", "));
        return her.interpreter() ? t.get("handover.letter.interpreter", spoken) : spoken;
    }

    private List<String> steps(FamilyId family, Set<Compartment> shared, Texts t) {
        Map<StepId, Step> known = plans.get(family).steps().stream()
                .filter(one -> shared.contains(one.compartment()))
                .collect(Collectors.toMap(Step::id, Function.identity()));
        return plans.open(family, t.language()).stream()
                .filter(one -> known.containsKey(one.id()) && one.asks() == OpenStep.Asks.TO_DO)
                .limit(STEPS)
                .map(one -> step(one, t))
                .toList();
    }

    private String step(OpenStep one, Texts t) {
        var day = one.day();
        return day == null
                ? one.title()
                : t.get("handover.letter.step", one.title(), words.dates(t).brief(day));
    }

    private List<String> contacts(FamilyId family, Set<Compartment> shared, Texts t) {
        return contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.DONE && shared.contains(one.compartment()))
                .limit(CONTACTS)
                .map(one -> t.get(
                        "handover.letter.contact",
                        words.dates(t).brief(one.day()),
                        t.of("family.contact.kind", one.kind()),
                        words.name(one.professional())))
                .toList();
    }
}
