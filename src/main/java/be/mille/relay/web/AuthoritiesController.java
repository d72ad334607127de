package be.mille.relay.web;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityId;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.RelayWords;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The authorities around a family, and one of them: read again, over, opened to one colleague more. */
@Controller
class AuthoritiesController {
    private static final String ALL = "/families/{family}/authorities";
    private static final String ONE = ALL + "/{authority}";
    private static final String TEMPLATE = "relay/authority";

    private final AuthorityDesk desk;
    private final Authorities authorities;
    private final RelayWords words;

    AuthoritiesController(AuthorityDesk desk, Authorities authorities, RelayWords words) {
        this.desk = desk;
        this.authorities = authorities;
        this.words = words;
    }

    @GetMapping(ALL)
    ModelAndView all(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("relay/authorities", desk.all(family, words.texts(locale)));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID authority, Locale locale) {
        return Pages.view(
                TEMPLATE, desk.one(family, new AuthorityId(authority), null, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(ONE + "/reread")
    ModelAndView reread(
            @PathVariable FamilyId family,
            @PathVariable UUID authority,
            @RequestParam(defaultValue = "") String rereadOn,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new AuthorityId(authority);
        var day = DateInput.parse(rereadOn);
        if (day.isEmpty()) {
            return invalid(family, id, rereadOn, "rereadOn", t.get("relay.authority.problem.reread"), t);
        }
        try {
            if (authorities.reread(family, id, day.get(), version) instanceof AuthorityOutcome.Refused(var problems)) {
                var one = problems.stream().sorted().findFirst().orElseThrow();
                return invalid(family, id, rereadOn, one.field(), t.of("relay.authority.problem", one), t);
            }
        } catch (StaleException e) {
            return stale(family, id, rereadOn, t);
        }
        return done(family, id, "relay.authority.toast.reread", null, http);
    }

    @PostMapping(ONE + "/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID authority,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new AuthorityId(authority);
        try {
            authorities.end(family, id, version);
        } catch (StaleException e) {
            return stale(family, id, null, words.texts(locale));
        }
        return done(
                family, id, "relay.authority.toast.ended", path(family, id) + "/reopen?version=" + (version + 1), http);
    }

    @PostMapping(ONE + "/reopen")
    ModelAndView reopen(
            @PathVariable FamilyId family,
            @PathVariable UUID authority,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new AuthorityId(authority);
        try {
            authorities.reopen(family, id, version);
        } catch (StaleException e) {
            return stale(family, id, null, words.texts(locale));
        }
        return done(family, id, "relay.authority.toast.reopened", null, http);
    }

    @PostMapping(ONE + "/readers")
    ModelAndView name(
            @PathVariable FamilyId family,
            @PathVariable UUID authority,
            @RequestParam(defaultValue = "") String reader,
            Locale locale,
            HttpServletRequest http) {
        var id = new AuthorityId(authority);
        var whom = StartForm.uuid(reader).map(ActorId::new);
        if (whom.isEmpty()) {
            var t = words.texts(locale);
            return invalid(family, id, null, "reader", t.get("relay.problem.reader"), t);
        }
        return Pages.redirect(desk.naming(family, id, whom.get(), http));
    }

    private ModelAndView invalid(
            FamilyId family, AuthorityId id, @Nullable String typed, String field, String sentence, Texts t) {
        return Pages.invalid(
                TEMPLATE, desk.one(family, id, typed, FormErrors.none().add(field, sentence), t));
    }

    private ModelAndView stale(FamilyId family, AuthorityId id, @Nullable String typed, Texts t) {
        var errors = FormErrors.none().add("rereadOn", t.get("relay.stale"));
        return Pages.stale(TEMPLATE, desk.one(family, id, typed, errors, t));
    }

    private static ModelAndView done(
            FamilyId family, AuthorityId id, String toast, @Nullable String undo, HttpServletRequest http) {
        Toasts.add(http, toast, undo);
        return Pages.redirect(path(family, id));
    }

    private static String path(FamilyId family, AuthorityId id) {
        return "/families/" + family + "/authorities/" + id;
    }
}
