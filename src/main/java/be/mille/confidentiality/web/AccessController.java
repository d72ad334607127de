package be.mille.confidentiality.web;

import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who can see this record. */
@Controller
class AccessController {
    private static final String PATH = "/families/{family}/access";

    private final AccessDesk desk;
    private final AccessChanges changes;
    private final Renewals renewals;
    private final Liftings liftings;
    private final MessageSource messages;
    private final Clock clock;

    AccessController(
            AccessDesk desk,
            AccessChanges changes,
            Renewals renewals,
            Liftings liftings,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.renewals = renewals;
        this.liftings = liftings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("confidentiality/access", page(family, locale, FormErrors.none()));
    }

    @PostMapping(PATH + "/renew/{colleague}")
    ModelAndView renew(
            @PathVariable FamilyId family,
            @PathVariable UUID colleague,
            @RequestParam(required = false) @Nullable String agreed,
            @RequestParam(required = false) @Nullable String witness,
            @RequestParam(required = false) @Nullable String decider,
            Locale locale,
            HttpServletRequest request) {
        var form = new RenewForm(colleague.toString(), agreed, witness, decider);
        var outcome = renewals.renew(family, new ActorId(colleague), form);
        return said(outcome, family, form, "confidentiality.renewed", locale, request);
    }

    private ModelAndView said(
            AgreedAgain.Outcome outcome,
            FamilyId family,
            RenewForm form,
            String done,
            Locale locale,
            HttpServletRequest request) {
        return switch (outcome) {
            case NOT_AGREED -> asked(family, locale, form, "agreed-", "confidentiality.renew.agreed.missing");
            case NO_WITNESS -> asked(family, locale, form, "witness-", "confidentiality.renew.witness.missing");
            case NO_DECIDER -> asked(family, locale, form, "decider-", "consent.problem.decider");
            case DONE -> {
                Toasts.add(request, done, null);
                yield back(family);
            }
        };
    }

    private ModelAndView asked(FamilyId family, Locale locale, RenewForm form, String field, String key) {
        var t = texts(locale);
        var errors = FormErrors.none().add(field + form.where(), t.get(key));
        return Pages.invalid("confidentiality/access", desk.page(family, t, dates(t), form, errors));
    }

    @PostMapping(PATH + "/wake/{colleague}")
    ModelAndView wake(@PathVariable FamilyId family, @PathVariable UUID colleague, HttpServletRequest request) {
        changes.wake(family, new ActorId(colleague));
        Toasts.add(request, "confidentiality.woken", null);
        return back(family);
    }

    @PostMapping(PATH + "/exclude-person")
    ModelAndView person(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String person,
            Locale locale,
            HttpServletRequest request) {
        return changes.excludePerson(family, person)
                ? done(family, request)
                : missing(family, locale, "person", "confidentiality.exclude.person.missing");
    }

    @PostMapping(PATH + "/exclude-organisation")
    ModelAndView organisation(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String organisation,
            Locale locale,
            HttpServletRequest request) {
        return changes.excludeOrganisation(family, organisation)
                ? done(family, request)
                : missing(family, locale, "organisation", "confidentiality.exclude.organisation.missing");
    }

    @PostMapping(PATH + "/exclusions/{exclusion}/lift")
    ModelAndView lift(
            @PathVariable FamilyId family,
            @PathVariable UUID exclusion,
            @RequestParam(required = false) @Nullable String agreed,
            @RequestParam(required = false) @Nullable String witness,
            @RequestParam(required = false) @Nullable String decider,
            Locale locale,
            HttpServletRequest request) {
        var form = new RenewForm(exclusion.toString(), agreed, witness, decider);
        return said(liftings.lift(family, exclusion, form), family, form, "confidentiality.lifted", locale, request);
    }

    /** She does not recognise a line of the looks; somebody around her notes it for her. */
    @PostMapping(PATH + "/not-recognised/{day}/{organisation}/{function}")
    ModelAndView notRecognised(
            @PathVariable FamilyId family,
            @PathVariable String day,
            @PathVariable String organisation,
            @PathVariable String function,
            HttpServletRequest request) {
        changes.notRecognised(family, day, organisation, function);
        Toasts.add(request, "confidentiality.look.noted.done", null);
        return back(family);
    }

    @PostMapping(PATH + "/step-back")
    ModelAndView stepBack(@PathVariable FamilyId family, HttpServletRequest request) {
        changes.stepBack(family);
        Toasts.add(request, "confidentiality.stepped-back", null);
        return Pages.redirect("/families");
    }

    /** Who keeps her own organisation away no longer sees the record either: hence to the list. */
    private static ModelAndView done(FamilyId family, HttpServletRequest request) {
        Toasts.add(request, "confidentiality.excluded", null);
        return Pages.redirect("/families");
    }

    private ModelAndView missing(FamilyId family, Locale locale, String field, String key) {
        var errors = FormErrors.none().add(field, texts(locale).get(key));
        return Pages.invalid("confidentiality/access", page(family, locale, errors));
    }

    private AccessPage page(FamilyId family, Locale locale, FormErrors errors) {
        var t = texts(locale);
        return desk.page(family, t, dates(t), RenewForm.NONE, errors);
    }

    private Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    private static ModelAndView back(FamilyId family) {
        return Pages.redirect("/families/" + family + "/access");
    }
}
