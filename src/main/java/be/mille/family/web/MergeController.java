package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Families;
import be.mille.family.FamilyAction;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.family.Merges;
import be.mille.family.Stages;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads two records of one person as one, and takes that back. */
@Controller
class MergeController {
    private static final String TEMPLATE = "family/merge";

    private final Merges merges;
    private final Families families;
    private final FamilySearch search;
    private final Access access;
    private final PersonTexts texts;

    MergeController(Merges merges, Families families, FamilySearch search, Access access, PersonTexts texts) {
        this.merges = merges;
        this.families = families;
        this.search = search;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/merge")
    @Transactional
    ModelAndView choose(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String other,
            HttpServletRequest request) {
        access.require(FamilyAction.MERGE, family);
        var second = other(other);
        return Pages.view(
                TEMPLATE,
                second == null || second.equals(family)
                        ? page(family, Typed.text(q), false, texts.of(request))
                        : page(family, "", false, texts.of(request)).with(chosen(family, second, texts.of(request))));
    }

    @PostMapping("/families/{family}/merge")
    ModelAndView merge(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String other,
            HttpServletRequest request) {
        var second = other(other);
        if (second == null) {
            return Pages.invalid(TEMPLATE, page(family, "", false, texts.of(request)));
        }
        return switch (merges.merge(family, second)) {
            case Merges.Outcome.Merged(UUID merge) -> {
                Toasts.add(request, "family.merge.done", "/families/" + family + "/merge/" + merge + "/undo");
                yield Pages.redirect(PersonPages.path(family));
            }
            case Merges.Outcome.InTheWay() -> Pages.invalid(TEMPLATE, page(family, "", true, texts.of(request)));
        };
    }

    @PostMapping("/families/{family}/merge/{merge}/undo")
    ModelAndView undo(@PathVariable FamilyId family, @PathVariable UUID merge, HttpServletRequest request) {
        merges.undo(family, merge);
        Toasts.add(request, "family.merge.undone", null);
        return Pages.redirect(PersonPages.path(family));
    }

    private MergePage.Chosen chosen(FamilyId family, FamilyId second, PersonWords words) {
        var gains = merges.gains(family, second);
        var apart = merges.apart(family, second);
        return new MergePage.Chosen(
                second.toString(),
                families.get(second).called(),
                lines(gains, family, words),
                lines(gains, second, words),
                apart(apart, family, words),
                apart(apart, second, words));
    }

    private static List<MergePage.Apart> apart(List<Merges.Apart> apart, FamilyId record, PersonWords words) {
        return apart.stream()
                .filter(one -> one.record().equals(record))
                .map(one -> new MergePage.Apart(
                        words.t().get("family.merge.apart", one.who(), subject(one.subject(), words)),
                        one.who(),
                        "/families/" + record + "/share?colleague=" + one.id()))
                .toList();
    }

    private static String subject(Compartment one, PersonWords words) {
        return words.t().get("family.merge.subject." + one);
    }

    private static List<String> lines(List<Merges.Gain> gains, FamilyId record, PersonWords words) {
        return gains.stream()
                .filter(one -> one.record().equals(record))
                .map(one -> line(one, words))
                .toList();
    }

    private static String line(Merges.Gain one, PersonWords words) {
        var subjects = one.subjects().stream()
                .sorted()
                .map(subject -> subject(subject, words))
                .collect(Collectors.joining(", "));
        var until = one.until();
        return until == null
                ? words.t().get("family.merge.gain", one.who(), subjects)
                : words.t()
                        .get(
                                "family.merge.gain.until",
                                one.who(),
                                subjects,
                                words.dates().full(Brussels.dayOf(until.minusMillis(1))));
    }

    private static @Nullable FamilyId other(@Nullable String typed) {
        try {
            return FamilyId.of(Typed.text(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private MergePage page(FamilyId family, String query, boolean inTheWay, PersonWords words) {
        var own = families.get(family);
        var running = merges.of(family).stream()
                .filter(one -> access.offers(FamilyAction.VIEW, one.surviving(), Compartment.C0))
                .filter(one -> access.offers(FamilyAction.VIEW, one.merged(), Compartment.C0))
                .map(one -> joined(one, family, words))
                .toList();
        var found = search.search(query.isEmpty() ? own.called() : query).stream()
                .filter(one -> !one.id().equals(family))
                .map(one -> candidate(one, words))
                .toList();
        return new MergePage(
                "/families/" + family,
                own.called(),
                query,
                running,
                found,
                null,
                inTheWay,
                texts.readers(family, words).team());
    }

    private MergePage.Joined joined(Merges.Merge merge, FamilyId family, PersonWords words) {
        boolean surviving = merge.surviving().equals(family);
        var other = surviving ? merge.merged() : merge.surviving();
        return new MergePage.Joined(
                merge.id().toString(),
                families.get(other).called(),
                PersonPages.path(other),
                surviving,
                merges.staying(family, merge.id()).stream()
                        .map(one -> words.t()
                                .get(
                                        "family.merge.stays",
                                        one.who(),
                                        families.get(one.record()).called()))
                        .toList());
    }

    private static MergePage.Candidate candidate(FamilySummary one, PersonWords words) {
        var official = one.officialName();
        var name = official == null ? one.called() : one.called() + " (" + official + ")";
        return new MergePage.Candidate(
                one.id().toString(),
                name,
                Stages.words(one.stage(), words.t(), words.dates()) + " · "
                        + words.dates().full(one.openedOn()));
    }
}
