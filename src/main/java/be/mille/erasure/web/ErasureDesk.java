package be.mille.erasure.web;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.directory.Professionals;
import be.mille.erasure.ErasureRules;
import be.mille.erasure.Erasures;
import be.mille.erasure.Erasures.Kind;
import be.mille.family.Families;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what is asked, what became of it, and what waits for the officer. */
@Service
@Transactional
class ErasureDesk {
    /** What was chosen in a form that came back. */
    record Chosen(String scope, List<String> subjects, FormErrors errors) {
        static final Chosen NOTHING = new Chosen("", List.of(), FormErrors.none());
    }

    private final Erasures erasures;
    private final ErasureRules rules;
    private final Families families;
    private final ExceptionalOpenings openings;
    private final Professionals professionals;
    private final ErasureItems items;
    private final Ids ids;

    ErasureDesk(
            Erasures erasures,
            ErasureRules rules,
            Families families,
            ExceptionalOpenings openings,
            Professionals professionals,
            ErasureItems items,
            Ids ids) {
        this.erasures = erasures;
        this.rules = rules;
        this.families = families;
        this.openings = openings;
        this.professionals = professionals;
        this.items = items;
        this.ids = ids;
    }

    ErasurePage page(FamilyId family, Chosen chosen, Texts t, Dates dates) {
        var preview = erasures.preview(family);
        var her = families.get(family).called();
        var until = preview.keptUntil();
        var complaint = rules.complaint(t.language());
        var byItem = erasures.items(family).stream().collect(Collectors.groupingBy(Erasures.Item::subject));
        return new ErasurePage(
                "/families/" + family + "/erasure",
                her,
                "/families/" + family,
                openings.reference(family),
                preview.items().entrySet().stream()
                        .map(one -> items.part(
                                subject(one.getKey(), t),
                                counted(one.getValue(), t),
                                byItem.getOrDefault(one.getKey(), List.of()),
                                t,
                                dates))
                        .toList(),
                kept(t),
                complaint.text(),
                complaint.draft(),
                until == null ? null : dates.full(until),
                preview.asked(),
                ids.next().toString(),
                chosen.scope(),
                chosen.subjects(),
                preview.items().keySet().stream()
                        .filter(one -> one != Compartment.C0)
                        .map(one -> new Choice(one.name(), subject(one, t)))
                        .toList(),
                chosen.errors());
    }

    RequestsPage mine(Texts t, Dates dates) {
        var complaint = rules.complaint(t.language());
        return new RequestsPage(
                erasures.mine().stream()
                        .map(one -> new RequestsPage.Line(
                                one.id().toString(),
                                one.reference(),
                                dates.full(Brussels.dayOf(one.askedAt())),
                                one.subjects().isEmpty()
                                        ? t.get("erasure.everything")
                                        : one.subjects().stream()
                                                .map(subject -> subject(subject, t))
                                                .collect(Collectors.joining(", ")),
                                t.of("erasure.state", one.state()),
                                one.state() == Erasures.State.ASKED,
                                one.words()))
                        .toList(),
                kept(t),
                complaint.text(),
                complaint.draft());
    }

    WaitingPage waiting(@Nullable String wrong, String answer, String words, FormErrors errors, Texts t, Dates dates) {
        return new WaitingPage(
                erasures.waiting().stream()
                        .map(one -> new WaitingPage.Line(
                                one.id().toString(),
                                one.reference(),
                                one.author() == null
                                        ? t.get("erasure.waiting.clock")
                                        : professionals
                                                .find(one.author())
                                                .map(who -> who.name() + ", " + t.of("ui.function", who.function()))
                                                .orElse(""),
                                dates.full(Brussels.dayOf(one.askedAt())),
                                t.get(one.whole() ? "erasure.everything" : "erasure.waiting.part")))
                        .toList(),
                List.of(new Choice("YES", t.get("erasure.decide.yes")), new Choice("NO", t.get("erasure.decide.no"))),
                wrong,
                answer,
                words,
                errors);
    }

    private List<ErasurePage.KeptLine> kept(Texts t) {
        return rules.kept(t.language()).stream()
                .map(one -> new ErasurePage.KeptLine(
                        one.what().text(), one.because().text(), one.until().text()))
                .toList();
    }

    private static String subject(Compartment one, Texts t) {
        var words = t.of("consent.subject", one);
        return words.substring(0, 1).toUpperCase(t.locale()) + words.substring(1);
    }

    private static String counted(Map<Kind, Long> items, Texts t) {
        return items.entrySet().stream()
                .map(one -> t.get("erasure.kind." + one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
