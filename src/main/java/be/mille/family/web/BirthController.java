package be.mille.family.web;

import be.mille.family.EndKind;
import be.mille.family.Families;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.PregnancyId;
import be.mille.family.TimeOutcome;
import be.mille.family.TimeOutcome.Problem;
import be.mille.family.ToldTwice;
import be.mille.family.web.BirthPage.Step;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The end of a pregnancy, a question or two per page: nothing is stored before the last one, and each page carries what
 * was typed, so that it works without JavaScript and on any node.
 */
@Controller
class BirthController {
    private static final String TEMPLATE = "family/birth";

    private final Families families;
    private final Pregnancies pregnancies;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    BirthController(
            Families families, Pregnancies pregnancies, TimeTeam team, MessageSource messages, Ids ids, Clock clock) {
        this.families = families;
        this.pregnancies = pregnancies;
        this.team = team;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /** Without a pregnancy named: the one that goes on, or one the record does not know yet. */
    @GetMapping("/families/{family}/birth")
    ModelAndView open(@PathVariable UUID family, @RequestParam Optional<UUID> pregnancy, Locale locale) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var all = pregnancies.of(id);
        var one = pregnancy.isPresent()
                ? Optional.of(find(all, pregnancy.get().toString()))
                : ToldTwice.once(id, all).stream().filter(Pregnancy::ongoing).findFirst();
        var answers = new BirthAnswers(t, new Dates(t, Brussels.today(clock)));
        var form = one.map(known -> answers.form(known, ids.next())).orElseGet(() -> answers.empty(ids.next()));
        return Pages.view(TEMPLATE, page(id, Step.WHAT, form, FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/birth")
    ModelAndView next(
            @PathVariable UUID family,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Step step,
            @RequestParam Optional<Step> back,
            Locale locale,
            HttpServletRequest request) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var form = BirthForm.of(typed, ids.next());
        if (back.isPresent()) {
            return Pages.view(TEMPLATE, page(id, back.get(), form, FormErrors.none(), List.of(), t));
        }
        var read = new BirthReader(new TypedForm(t), form, Brussels.today(clock));
        var wrong = wrong(id, step, read);
        if (wrong != null) {
            return Pages.invalid(TEMPLATE, page(id, wrong, form, read.errors(), List.of(), t));
        }
        if (step == Step.CHECK) {
            return save(id, read, form, request, t);
        }
        var counted = step == Step.WHEN ? form.counting(read.count()) : form;
        return Pages.view(TEMPLATE, page(id, after(step, form), counted, FormErrors.none(), List.of(), t));
    }

    private static Step after(Step step, BirthForm form) {
        return switch (step) {
            case WHAT -> form.loss() ? Step.END : Step.WHEN;
            case WHEN -> Step.CHILDREN;
            case CHILDREN, END, CHECK -> Step.CHECK;
        };
    }

    /** The first page with something that cannot be, up to the one that was sent; null when all is well. */
    private @Nullable Step wrong(FamilyId family, Step step, BirthReader read) {
        if (!read.outcome()) {
            return Step.WHAT;
        }
        if (step == Step.WHAT) {
            return null;
        }
        if (read.loss()) {
            read.readEnd();
            if (!read.errors().any()) {
                read.refused(pregnancies.check(family, read.lossCommand()));
            }
            return read.errors().any() ? Step.END : null;
        }
        read.readWhen();
        if (!read.errors().any()) {
            read.refused(only(pregnancies.check(family, read.birthCommand(true)), "bornOn", "placeName"));
        }
        if (read.errors().any()) {
            return Step.WHEN;
        }
        if (step == Step.WHEN) {
            return null;
        }
        read.readChildren();
        if (!read.errors().any()) {
            read.refused(pregnancies.check(family, read.birthCommand(false)));
        }
        return read.errors().any() ? Step.CHILDREN : null;
    }

    private static Map<String, Problem> only(Map<String, Problem> problems, String... fields) {
        var wanted = List.of(fields);
        return problems.entrySet().stream()
                .filter(one -> wanted.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ModelAndView save(FamilyId family, BirthReader read, BirthForm form, HttpServletRequest request, Texts t) {
        try {
            var outcome = read.loss()
                    ? pregnancies.loss(family, read.lossCommand())
                    : pregnancies.birth(family, read.birthCommand(false));
            return switch (outcome) {
                case TimeOutcome.Saved<PregnancyId>(var id) -> saved(family, id, read.loss(), form, request);
                case TimeOutcome.Refused<PregnancyId>(var problems) -> {
                    read.refused(problems);
                    yield Pages.invalid(
                            TEMPLATE,
                            page(family, read.loss() ? Step.END : Step.WHEN, form, read.errors(), List.of(), t));
                }
            };
        } catch (StaleException _) {
            var now = find(pregnancies.of(family), form.pregnancy());
            var item = new PregnanciesView(t, new Dates(t, Brussels.today(clock)), Map.of()).item(now);
            var lines = Stream.concat(
                            Stream.of(item.title(), item.due(), item.ended())
                                    .filter(Objects::nonNull)
                                    .map(String::valueOf),
                            item.children().stream().map(child -> child.name() + ", " + child.age()))
                    .toList();
            return Pages.stale(TEMPLATE, page(family, Step.CHECK, form.at(now.version()), FormErrors.none(), lines, t));
        }
    }

    /** Undo goes back to a pregnancy that goes on; a correction is corrected again instead. */
    private ModelAndView saved(
            FamilyId family, PregnancyId id, boolean loss, BirthForm form, HttpServletRequest request) {
        var known = pregnancies.of(family).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        var undo = form.pregnancy().isEmpty()
                ? "/withdraw"
                : known.filter(one -> one.version() == form.version() + 1).isPresent() ? "/undo-end" : null;
        Toasts.add(
                request,
                loss ? "family.birth.toast.end" : "family.birth.toast.birth",
                undo == null
                        ? null
                        : PregnanciesController.address(family) + "/" + id + undo + "?version="
                                + known.map(Pregnancy::version).orElse(0));
        return Pages.redirect(loss ? "/families/" + family + "/contacts" : PregnanciesController.address(family));
    }

    private static Pregnancy find(List<Pregnancy> all, String pregnancy) {
        return all.stream()
                .filter(one -> one.id().toString().equals(pregnancy))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private BirthPage page(FamilyId family, Step step, BirthForm form, FormErrors errors, List<String> now, Texts t) {
        var dates = new Dates(t, Brussels.today(clock));
        var due = form.pregnancy().isEmpty()
                ? null
                : find(pregnancies.of(family), form.pregnancy()).due();
        return new BirthPage(
                family.toString(),
                families.get(family).called(),
                step,
                due == null ? null : t.get("family.pregnancy.due", dates.full(due)),
                form,
                errors,
                Arrays.stream(PlaceOfBirth.values())
                        .map(one -> new Choice(one.name(), t.of("family.birth.where", one)))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", t.get("family.birth.kind.none"))),
                                Arrays.stream(EndKind.values())
                                        .map(one -> new Choice(one.name(), t.of("family.birth.kinds", one))))
                        .toList(),
                step == Step.CHECK ? new BirthAnswers(t, dates).of(form) : List.of(),
                step == Step.CHECK ? team.readers(family, t) : null,
                step == Step.CHECK && !form.kind().isEmpty() ? team.ofLoss(family, t) : null,
                now);
    }
}
