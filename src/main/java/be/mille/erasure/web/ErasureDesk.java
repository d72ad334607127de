package be.mille.erasure.web;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.directory.Professionals;
import be.mille.erasure.ErasureRules;
import be.mille.erasure.Erasures;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what is asked, what became of it, and what waits for the officer. */
@Service
@Transactional
class ErasureDesk {
    /** The rule of the log, whose entries have a page of their own. */
    private static final String LOG = "log";

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
        var people = items.people(preview);
        var parts = preview.items().stream()
                .collect(Collectors.groupingBy(Erasures.Item::subject, TreeMap::new, Collectors.toList()));
        return new ErasurePage(
                "/families/" + family + "/erasure",
                her,
                "/families/" + family,
                openings.reference(family),
                parts.entrySet().stream()
                        .map(one -> items.part(subject(one.getKey(), t), one.getValue(), people, t, dates))
                        .toList(),
                kept(
                        preview.kept().stream()
                                .collect(Collectors.groupingBy(
                                        Erasures.KeptItem::rule,
                                        Collectors.mapping(
                                                one -> items.kept(one, people, t, dates), Collectors.toList()))),
                        "/families/" + family + "/access#looks",
                        t),
                complaint.text(),
                complaint.draft(),
                until == null ? null : dates.full(until),
                preview.asked(),
                rules.backupDays(),
                ids.next().toString(),
                chosen.scope(),
                chosen.subjects(),
                parts.keySet().stream()
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
                                meaning(one, t, dates),
                                one.state() == Erasures.State.ASKED,
                                one.words()))
                        .toList(),
                kept(Map.of(), null, t),
                complaint.text(),
                complaint.draft());
    }

    /** Until when what is erased lies in backups, while it may; what to do where the records are others now. */
    private @Nullable String meaning(Erasures.Request one, Texts t, Dates dates) {
        if (one.state() == Erasures.State.CHANGED) {
            return t.get("erasure.changed.meaning");
        }
        var decided = one.decidedAt();
        if (one.state() != Erasures.State.DONE || decided == null) {
            return null;
        }
        var destroyed = Brussels.dayOf(decided).plusDays(rules.backupDays());
        return destroyed.isBefore(dates.today()) ? null : t.get("erasure.done.backups", dates.full(destroyed));
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
                rules.backupDays(),
                List.of(new Choice("YES", t.get("erasure.decide.yes")), new Choice("NO", t.get("erasure.decide.no"))),
                wrong,
                answer,
                words,
                errors);
    }

    /** Every rule, with what stays because of it. */
    private List<ErasurePage.KeptLine> kept(
            Map<String, List<ErasurePage.Line>> items, @Nullable String looks, Texts t) {
        return rules.kept(t.language()).stream()
                .map(rule -> new ErasurePage.KeptLine(
                        rule.what().text(),
                        rule.because().text(),
                        rule.until().text(),
                        items.getOrDefault(rule.id(), List.of()),
                        rule.id().equals(LOG) ? looks : null))
                .toList();
    }

    private static String subject(Compartment one, Texts t) {
        var words = t.of("consent.subject", one);
        return words.substring(0, 1).toUpperCase(t.locale()) + words.substring(1);
    }
}
