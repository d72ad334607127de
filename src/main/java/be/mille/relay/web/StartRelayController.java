package be.mille.relay.web;

import be.mille.kernel.FamilyId;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.RelayWords;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Noting that a situation waits for somebody outside. */
@Controller
class StartRelayController {
    private static final String PATH = "/families/{family}/relays/new";
    private static final String TEMPLATE = "relay/start";

    private final StartDesk desk;
    private final OpenRelays relays;
    private final RelayWords words;

    StartRelayController(StartDesk desk, OpenRelays relays, RelayWords words) {
        this.desk = desk;
        this.relays = relays;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        var t = words.texts(locale);
        return Pages.view(TEMPLATE, desk.page(family, desk.begun(t), FormErrors.none(), t));
    }

    @PostMapping(PATH)
    ModelAndView start(
            @PathVariable FamilyId family, @ModelAttribute StartForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        return switch (relays.start(desk.command(family, form))) {
            case RelayOutcome.Done(var id) -> {
                Toasts.add(http, form.asked().isPresent() ? "relay.toast.asked" : "relay.toast.started", null);
                yield Pages.redirect("/families/" + family + "/relays/" + id);
            }
            case RelayOutcome.Refused(var problems) -> {
                problems.stream().sorted().forEach(one -> errors.add(one.field(), t.of("relay.problem", one)));
                yield Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
            }
        };
    }
}
