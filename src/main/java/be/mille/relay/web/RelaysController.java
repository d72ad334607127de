package be.mille.relay.web;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayId;
import be.mille.relay.RelayOutcome;
import be.mille.relay.RelayWords;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for somebody outside, one of them, and what its owner and the team do with it. */
@Controller
class RelaysController {
    private static final String ALL = "/families/{family}/relays";
    private static final String ONE = ALL + "/{relay}";
    private static final String TEMPLATE = "relay/relay";

    private final RelayDesk desk;
    private final OpenRelays relays;
    private final RelayWords words;

    RelaysController(RelayDesk desk, OpenRelays relays, RelayWords words) {
        this.desk = desk;
        this.relays = relays;
        this.words = words;
    }

    @GetMapping(ALL)
    ModelAndView all(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("relay/relays", desk.all(family, words.texts(locale)));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID relay, Locale locale) {
        return Pages.view(
                TEMPLATE,
                desk.one(family, new RelayId(relay), RelayForm.NOTHING, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(ONE + "/ask")
    ModelAndView ask(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @ModelAttribute RelayForm form,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), form, locale, http);
        var whom = StartForm.uuid(form.to()).map(ActorId::new);
        return whom.isEmpty()
                ? invalid(at, "to", "relay.problem.to")
                : done(at, "relay.toast.asked", null, "", () -> relays.ask(family, at.id, whom.get(), version));
    }

    @PostMapping(ONE + "/accept")
    ModelAndView accept(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), RelayForm.NOTHING, locale, http);
        return done(at, "relay.toast.yours", null, "", moved(at, () -> relays.accept(family, at.id, version)));
    }

    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @ModelAttribute RelayForm form,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), form, locale, http);
        return done(
                at,
                "relay.toast.declined",
                null,
                "declined",
                () -> relays.decline(family, at.id, StartForm.text(form.declined()), version));
    }

    @PostMapping(ONE + "/take")
    ModelAndView take(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), RelayForm.NOTHING, locale, http);
        return done(at, "relay.toast.yours", null, "", moved(at, () -> relays.take(family, at.id, version)));
    }

    @PostMapping(ONE + "/look")
    ModelAndView look(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @ModelAttribute RelayForm form,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), form, locale, http);
        var again = DateInput.parse(form.lookOn());
        return again.isEmpty()
                ? invalid(at, "lookOn", "relay.problem.look")
                : done(
                        at,
                        "relay.toast.looked",
                        null,
                        "news",
                        () -> relays.look(family, at.id, again.get(), said(form.news()), version));
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @ModelAttribute RelayForm form,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), form, locale, http);
        return done(
                at,
                "relay.toast.closed",
                at.path() + "/reopen?version=" + (version + 1),
                "ended",
                () -> relays.close(family, at.id, form.ending(), said(form.ended()), version));
    }

    /** From the page, or from the toast after it was closed. */
    @PostMapping(ONE + "/reopen")
    ModelAndView reopen(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), RelayForm.NOTHING, locale, http);
        return done(at, "relay.toast.reopened", null, "", moved(at, () -> relays.reopen(family, at.id, version)));
    }

    /** On my day: whoever coordinates knows of it. */
    @PostMapping(ONE + "/told")
    ModelAndView told(@PathVariable FamilyId family, @PathVariable UUID relay, HttpServletRequest http) {
        relays.told(family, new RelayId(relay));
        Toasts.add(http, "relay.toast.told", null);
        return Pages.redirect("/");
    }

    @PostMapping(ONE + "/readers")
    ModelAndView name(
            @PathVariable FamilyId family,
            @PathVariable UUID relay,
            @RequestParam(defaultValue = "") String reader,
            Locale locale,
            HttpServletRequest http) {
        var at = new At(family, new RelayId(relay), RelayForm.NOTHING, locale, http);
        var whom = StartForm.uuid(reader).map(ActorId::new);
        if (whom.isEmpty()) {
            return invalid(at, "reader", "relay.problem.reader");
        }
        return Pages.redirect(desk.naming(family, at.id, whom.get(), http));
    }

    /** Where a form was sent, and what was typed in it. */
    private record At(FamilyId family, RelayId id, RelayForm form, Locale locale, HttpServletRequest http) {
        String path() {
            return "/families/" + family + "/relays/" + id;
        }
    }

    private static @Nullable String said(@Nullable String typed) {
        var text = StartForm.text(typed);
        return text.isEmpty() ? null : text;
    }

    private static Supplier<RelayOutcome> moved(At at, Runnable act) {
        return () -> {
            act.run();
            return new RelayOutcome.Done(at.id);
        };
    }

    /** @param wordsField the field in which words were typed */
    private ModelAndView done(
            At at, String toast, @Nullable String undo, String wordsField, Supplier<RelayOutcome> act) {
        var t = words.texts(at.locale);
        var errors = FormErrors.none();
        try {
            if (act.get() instanceof RelayOutcome.Refused(var problems)) {
                problems.stream()
                        .sorted()
                        .forEach(one -> errors.add(
                                one.field().equals("words") ? wordsField : one.field(), t.of("relay.problem", one)));
                return Pages.invalid(TEMPLATE, desk.one(at.family, at.id, at.form, errors, t));
            }
        } catch (StaleException e) {
            errors.add("stands", t.get("relay.stale"));
            return Pages.stale(TEMPLATE, desk.one(at.family, at.id, at.form, errors, t));
        }
        Toasts.add(at.http, toast, undo);
        return Pages.redirect(at.path());
    }

    private ModelAndView invalid(At at, String field, String key) {
        var t = words.texts(at.locale);
        var errors = FormErrors.none().add(field, t.get(key));
        return Pages.invalid(TEMPLATE, desk.one(at.family, at.id, at.form, errors, t));
    }
}
