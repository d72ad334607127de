package be.mille.relay.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityId;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.RelayWords;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Noting an authority around a family, and changing what is noted of it. */
@Controller
class AuthorityWriteController {
    private static final String ALL = "/families/{family}/authorities";
    private static final String NEW = ALL + "/new";
    private static final String EDIT = ALL + "/{authority}/edit";
    private static final String TEMPLATE = "relay/authorityWrite";

    private final AuthorityWriteDesk desk;
    private final Authorities authorities;
    private final RelayWords words;
    private final Ids ids;

    AuthorityWriteController(AuthorityWriteDesk desk, Authorities authorities, RelayWords words, Ids ids) {
        this.desk = desk;
        this.authorities = authorities;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(NEW)
    ModelAndView begin(@PathVariable FamilyId family, Locale locale) {
        var t = words.texts(locale);
        return Pages.view(TEMPLATE, desk.page(family, null, desk.begun(t), FormErrors.none(), t));
    }

    @PostMapping(NEW)
    ModelAndView note(
            @PathVariable FamilyId family, @ModelAttribute AuthorityForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, null, form, errors, t));
        }
        var key = StartForm.uuid(form.key()).orElseGet(ids::next);
        return done(family, null, form, authorities.note(key, family, form.fields()), t, http);
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable FamilyId family, @PathVariable UUID authority, Locale locale) {
        var t = words.texts(locale);
        var one = authorities.get(family, new AuthorityId(authority));
        return Pages.view(TEMPLATE, desk.page(family, one.id(), desk.as(one, t), FormErrors.none(), t));
    }

    @PostMapping(EDIT)
    ModelAndView change(
            @PathVariable FamilyId family,
            @PathVariable UUID authority,
            @ModelAttribute AuthorityForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = authorities.get(family, new AuthorityId(authority)).id();
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, id, form, errors, t));
        }
        try {
            var version = Objects.requireNonNullElse(form.version(), 0);
            return done(family, id, form, authorities.change(family, id, form.fields(), version), t, http);
        } catch (StaleException e) {
            var now = authorities.get(family, id);
            errors.add("maySay", t.get("relay.authority.stale", now.fields().maySay()));
            return Pages.stale(TEMPLATE, desk.page(family, id, form, errors, t));
        }
    }

    private ModelAndView done(
            FamilyId family,
            @Nullable AuthorityId id,
            AuthorityForm form,
            AuthorityOutcome outcome,
            Texts t,
            HttpServletRequest http) {
        return switch (outcome) {
            case AuthorityOutcome.Done(var done) -> {
                Toasts.add(http, id == null ? "relay.authority.toast.noted" : "relay.authority.toast.changed", null);
                yield Pages.redirect("/families/" + family + "/authorities/" + done);
            }
            case AuthorityOutcome.Refused(var problems) -> {
                var errors = FormErrors.none();
                problems.stream()
                        .sorted()
                        .forEach(one -> errors.add(one.field(), t.of("relay.authority.problem", one)));
                yield Pages.invalid(TEMPLATE, desk.page(family, id, form, errors, t));
            }
        };
    }
}
