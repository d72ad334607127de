package be.mille.coordination.web;

import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Silences;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.kernel.FamilyId;
import be.mille.ui.DateInput;
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

/** Where contact was lost: a try is noted, a pause begins, whoever answers for her is told. */
@Controller
class SilenceController {
    private static final String PATH = "/families/{family}/silence";
    private static final String TEMPLATE = "coordination/silence";

    private final SilenceDesk desk;
    private final Silences silences;
    private final Contacts contacts;
    private final CoordinationWords words;

    SilenceController(SilenceDesk desk, Silences silences, Contacts contacts, CoordinationWords words) {
        this.desk = desk;
        this.silences = silences;
        this.contacts = contacts;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        var t = words.texts(locale);
        return Pages.view(TEMPLATE, desk.page(family, desk.begun(t), FormErrors.none(), t));
    }

    @PostMapping(PATH + "/try")
    ModelAndView tried(
            @PathVariable FamilyId family, @ModelAttribute SilenceForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.triedErrors(words.today(), t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        contacts.record(family, desk.command(form)).orThrow();
        boolean reached = form.reached().orElseThrow() == Contact.State.DONE;
        Toasts.add(http, reached ? "coordination.silence.toast.reached" : "coordination.silence.toast.tried", null);
        return back(family);
    }

    @PostMapping(PATH + "/pause")
    ModelAndView pause(
            @PathVariable FamilyId family, @ModelAttribute SilenceForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.pauseErrors(words.today(), t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        silences.pause(
                family,
                form.reason().orElseThrow(),
                DateInput.parse(form.until()).orElseThrow());
        Toasts.add(http, "coordination.silence.toast.paused", null);
        return back(family);
    }

    @PostMapping(PATH + "/resume")
    ModelAndView resume(@PathVariable FamilyId family, HttpServletRequest http) {
        silences.resume(family);
        Toasts.add(http, "coordination.silence.toast.resumed", null);
        return back(family);
    }

    @PostMapping(PATH + "/tell")
    ModelAndView tell(@PathVariable FamilyId family, HttpServletRequest http) {
        silences.tell(family);
        Toasts.add(http, "coordination.silence.toast.told", null);
        return back(family);
    }

    private static ModelAndView back(FamilyId family) {
        return Pages.redirect("/families/" + family + "/silence");
    }
}
