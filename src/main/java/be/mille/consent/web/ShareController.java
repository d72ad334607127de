package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Deciders;
import be.mille.consent.NoteConsent;
import be.mille.consent.Wording;
import be.mille.consent.Wordings;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sharing with a colleague or the people of an organisation, under the conditions of a shared secret. */
@Controller
class ShareController {
    private static final String PATH = "/families/{family}/share";
    private static final String PAGE = "consent/share";

    private final ShareDesk desk;
    private final BoundBySecrecy bound;
    private final Consents consents;
    private final Wordings wordings;
    private final ConsentWords words;
    private final Deciders deciders;
    private final Ids ids;
    private final Clock clock;

    ShareController(
            ShareDesk desk,
            BoundBySecrecy bound,
            Consents consents,
            Wordings wordings,
            ConsentWords words,
            Deciders deciders,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.bound = bound;
        this.consents = consents;
        this.wordings = wordings;
        this.words = words;
        this.deciders = deciders;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param colleague given, but nobody: said at the field, as for an organisation */
    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String colleague,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String language,
            Locale locale) {
        var t = words.texts(locale);
        var form = ShareForm.empty(ids.next().toString(), colleague, organisation, language);
        if ((colleague != null || organisation != null) && bound.chosen(form).isEmpty()) {
            return missing(family, form, t);
        }
        return Pages.view(PAGE, desk.page(family, form, t, FormErrors.none()));
    }

    @PostMapping(PATH)
    ModelAndView share(
            @PathVariable FamilyId family, @ModelAttribute ShareForm form, Locale locale, HttpServletRequest request) {
        var t = words.texts(locale);
        var whom = bound.chosen(form);
        if (whom.isEmpty()) {
            return missing(family, form, t);
        }
        var today = Brussels.today(clock);
        var errors = form.errors(t, today, wordings);
        form.check(errors, whom.get().tasks(), t);
        deciders.check(family, form.said(subjects(form, whom.get())), errors, t);
        var kind = form.kind();
        if (kind != null && kind.opens() && consents.keptAway(family, whom.get().recipient())) {
            errors.add(form.house() ? "organisation" : "colleague", t.get("consent.problem.kept-away"));
        }
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.page(family, form, t, errors));
        }
        var note = note(family, form, whom.get());
        var colleague = whom.get().colleague();
        if (note.kind().opens() && colleague != null) {
            bring(form, note, colleague.id());
            Toasts.add(request, "consent.shared", null);
        } else if (note.kind().opens()) {
            consents.agree(note);
            Toasts.add(request, "consent.house.agreed", null);
        } else {
            consents.note(note);
            if (note.kind() == ConsentKind.DECLINED) {
                Toasts.add(request, "consent.noted.DECLINED", null);
            } else {
                Toasts.add(request, "consent.noted.INFORMED", null);
            }
        }
        return Pages.redirect(
                "/families/" + family + (note.kind().opens() && colleague != null ? "/team" : "/consent"));
    }

    private void bring(ShareForm form, NoteConsent note, ActorId colleague) {
        var subject = form.comesFor();
        if (form.forSubject() && subject != null) {
            consents.bringFor(note, subject, colleague);
        } else {
            consents.share(note, colleague);
        }
    }

    private NoteConsent note(FamilyId family, ShareForm form, Whom whom) {
        var kind = Objects.requireNonNull(form.kind());
        var last = form.lastDay();
        return new NoteConsent(
                key(form.key()),
                family,
                kind,
                whom.recipient(),
                subjects(form, whom),
                last == null ? null : Brussels.startOf(last.plusDays(1)),
                read(form, whom),
                form.interpreted(),
                kind == ConsentKind.GIVEN_ORALLY ? ShareForm.text(form.witness()) : null,
                kind == ConsentKind.LEGAL_DUTY ? form.article() : null,
                kind == ConsentKind.VITAL_INTEREST ? ShareForm.text(form.reason()) : null,
                deciders.grounds(family, form.purpose(), form.said(subjects(form, whom))));
    }

    private static Set<Compartment> subjects(ShareForm form, Whom whom) {
        var subject = form.comesFor();
        return form.forSubject() && subject != null ? Set.of(subject) : form.chosen(whom.offered());
    }

    /** The words as they stood on the page that was filled in, not those in force by now. */
    private @Nullable Wording read(ShareForm form, Whom whom) {
        var version = form.version();
        var language = form.language();
        return !"true".equals(form.informed()) || version == null || language == null
                ? null
                : wordings.version(
                                whom.wording(), version, language, whom.name().in(language))
                        .map(Wordings.Said::wording)
                        .orElse(null);
    }

    private UUID key(@Nullable String typed) {
        return FormIds.read(typed).map(id -> id.value()).orElseGet(ids::next);
    }

    private ModelAndView missing(FamilyId family, ShareForm form, Texts t) {
        var errors = form.house()
                ? FormErrors.none().add("organisation", t.get("consent.problem.organisation"))
                : FormErrors.none().add("colleague", t.get("consent.problem.colleague"));
        return Pages.invalid(PAGE, desk.page(family, form, t, errors));
    }
}
