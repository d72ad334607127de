package be.mille.family.web;

import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.Families;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.PregnancyId;
import be.mille.family.TimeOutcome;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving a due date, and correcting it: what was said before stays. */
@Controller
class DatingController {
    private static final String TEMPLATE = "family/dating";

    private final Families families;
    private final Pregnancies pregnancies;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    DatingController(
            Families families, Pregnancies pregnancies, TimeTeam team, MessageSource messages, Ids ids, Clock clock) {
        this.families = families;
        this.pregnancies = pregnancies;
        this.team = team;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/pregnancies/new")
    ModelAndView add(@PathVariable UUID family, Locale locale) {
        var t = new Texts(messages, locale);
        var form = new DatingForm(ids.next(), "LAST_PERIOD", "", "", "", "", "1", 0);
        return Pages.view(TEMPLATE, page(new FamilyId(family), null, form, FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/pregnancies/new")
    ModelAndView add(
            @PathVariable UUID family, @ModelAttribute DatingForm form, Locale locale, HttpServletRequest request) {
        return save(new FamilyId(family), null, form, locale, request);
    }

    @GetMapping("/families/{family}/pregnancies/{pregnancy}")
    ModelAndView correct(@PathVariable UUID family, @PathVariable UUID pregnancy, Locale locale) {
        var t = new Texts(messages, locale);
        var one = find(new FamilyId(family), new PregnancyId(pregnancy));
        return Pages.view(
                TEMPLATE, page(new FamilyId(family), one.id(), form(one, t), FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/pregnancies/{pregnancy}")
    ModelAndView correct(
            @PathVariable UUID family,
            @PathVariable UUID pregnancy,
            @ModelAttribute DatingForm form,
            Locale locale,
            HttpServletRequest request) {
        return save(new FamilyId(family), new PregnancyId(pregnancy), form, locale, request);
    }

    private ModelAndView save(
            FamilyId family,
            @Nullable PregnancyId pregnancy,
            DatingForm form,
            Locale locale,
            HttpServletRequest request) {
        var t = new Texts(messages, locale);
        var typed = new TypedForm(t);
        var command = command(pregnancy, form, typed);
        if (command == null) {
            return Pages.invalid(TEMPLATE, page(family, pregnancy, form, typed.errors(), List.of(), t));
        }
        try {
            return switch (pregnancies.date(family, command)) {
                case TimeOutcome.Saved<PregnancyId>(var id) -> {
                    var undo = pregnancy == null ? "/withdraw?version=1" : "/undo-dating?version=" + (form.seen() + 1);
                    Toasts.add(
                            request,
                            "family.pregnancy.toast.dated",
                            PregnanciesController.address(family) + "/" + id + undo);
                    yield Pages.redirect(PregnanciesController.address(family));
                }
                case TimeOutcome.Refused<PregnancyId>(var problems) -> {
                    var atFields = new LinkedHashMap<String, TimeOutcome.Problem>();
                    problems.forEach((field, problem) -> atFields.put(
                            field.equals("due") && command.source() == DatingSource.SCAN ? "dueByScan" : field,
                            problem));
                    typed.refused(atFields, Map.of());
                    yield Pages.invalid(TEMPLATE, page(family, pregnancy, form, typed.errors(), List.of(), t));
                }
            };
        } catch (StaleException _) {
            return stale(family, find(family, Objects.requireNonNull(pregnancy)), form, t);
        }
    }

    private ModelAndView stale(FamilyId family, Pregnancy now, DatingForm form, Texts t) {
        var item = new PregnanciesView(t, new Dates(t, Brussels.today(clock)), Map.of()).item(now);
        var lines = Stream.of(item.title(), item.due(), item.how())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        var again = new DatingForm(
                form.key(),
                form.source(),
                form.lastPeriod(),
                form.dueByScan(),
                form.scanOn(),
                form.due(),
                form.expected(),
                now.version());
        return Pages.stale(TEMPLATE, page(family, now.id(), again, FormErrors.none(), lines, t));
    }

    private @Nullable DatePregnancy command(@Nullable PregnancyId pregnancy, DatingForm form, TypedForm typed) {
        var source = typed.choice("source", DatingSource.class, form.source());
        if (source.isEmpty()) {
            return null;
        }
        var due = switch (source.get()) {
            case LAST_PERIOD -> typed.requiredDay("lastPeriod", form.lastPeriod());
            case SCAN -> typed.requiredDay("dueByScan", form.dueByScan());
            case TOLD -> typed.requiredDay("due", form.due());
        };
        var scanOn = source.get() == DatingSource.SCAN
                ? typed.day("scanOn", form.scanOn()).orElse(null)
                : null;
        int expected = typed.count("expected", form.expected());
        if (typed.errors().any()) {
            return null;
        }
        boolean period = source.get() == DatingSource.LAST_PERIOD;
        return new DatePregnancy(
                form.key() == null ? ids.next() : form.key(),
                pregnancy,
                source.get(),
                period ? null : due.orElseThrow(),
                period ? due.orElseThrow() : null,
                scanOn,
                expected,
                Brussels.today(clock),
                form.seen());
    }

    private DatingForm form(Pregnancy one, Texts t) {
        var dates = new Dates(t, Brussels.today(clock));
        var last = one.datings().stream().findFirst();
        var due = one.due() == null ? "" : dates.numeric(one.due());
        return new DatingForm(
                ids.next(),
                last.map(dating -> dating.source().name()).orElse("TOLD"),
                last.map(Pregnancy.Dating::lastPeriod).map(dates::numeric).orElse(""),
                due,
                last.map(Pregnancy.Dating::scanOn).map(dates::numeric).orElse(""),
                due,
                String.valueOf(one.expected()),
                one.version());
    }

    private Pregnancy find(FamilyId family, PregnancyId pregnancy) {
        return pregnancies.of(family).stream()
                .filter(one -> one.id().equals(pregnancy))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private DatingPage page(
            FamilyId family,
            @Nullable PregnancyId pregnancy,
            DatingForm form,
            FormErrors errors,
            List<String> now,
            Texts t) {
        var dates = new Dates(t, Brussels.today(clock));
        var ongoing = pregnancy != null
                ? null
                : pregnancies.of(family).stream()
                        .filter(Pregnancy::ongoing)
                        .findFirst()
                        .map(one -> one.due() == null ? t.get("family.stage.undated") : dates.full(one.due()))
                        .orElse(null);
        return new DatingPage(
                family.toString(),
                families.get(family).called(),
                PregnanciesController.address(family) + "/" + (pregnancy == null ? "new" : pregnancy),
                pregnancy != null,
                ongoing,
                form,
                errors,
                now,
                team.readers(family, t));
    }
}
