package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.consent.ConsentAction;
import be.mille.consent.Consents;
import be.mille.consent.Grounds;
import be.mille.consent.NoteConsent;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She takes something back: first what would change, then it has changed. */
@Controller
class WithdrawController {
    private static final String PATH = "/families/{family}/consent/withdraw";
    private static final String PAGE = "consent/withdraw";

    private final WithdrawDesk desk;
    private final Consents consents;
    private final Access access;
    private final ConsentWords words;
    private final ShownEffect shown;
    private final Ids ids;

    WithdrawController(
            WithdrawDesk desk, Consents consents, Access access, ConsentWords words, ShownEffect shown, Ids ids) {
        this.shown = shown;
        this.desk = desk;
        this.consents = consents;
        this.access = access;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, @ModelAttribute WithdrawForm form, Locale locale) {
        return Pages.view(PAGE, desk.page(family, keyed(form), words.texts(locale), FormErrors.none(), false));
    }

    @PostMapping(PATH)
    ModelAndView withdraw(
            @PathVariable FamilyId family,
            @ModelAttribute WithdrawForm form,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        var from = form.recipient();
        if (from == null) {
            var errors = FormErrors.none().add("from", t.get("consent.problem.from"));
            return Pages.invalid(PAGE, desk.page(family, keyed(form), t, errors, false));
        }
        var chosen = form.chosen();
        var note = new NoteConsent(
                FormIds.read(form.key()).map(id -> id.value()).orElseGet(ids::next),
                family,
                form.kind(),
                from,
                chosen.isEmpty() ? Set.of(Compartment.C0) : chosen,
                null,
                desk.read(form, from, t),
                form.interpreted(),
                null,
                null,
                null,
                new Grounds(null, desk.decider(family, form)));
        if (consents.withdraw(note, shown.open(form.seen()), form.takenBack()) != null) {
            return Pages.stale(PAGE, desk.page(family, keyed(form), t, FormErrors.none(), true));
        }
        Toasts.add(request, "consent.withdrawn", null);
        boolean open = access.offers(ConsentAction.VIEW, family, Compartment.C0);
        return Pages.redirect(open ? "/families/" + family + "/consent" : "/families");
    }

    private WithdrawForm keyed(WithdrawForm form) {
        return new WithdrawForm(
                ids.next().toString(),
                form.from(),
                form.subjects(),
                form.pause(),
                form.interpreting(),
                form.language(),
                form.version(),
                form.seen(),
                form.requests(),
                form.offered(),
                form.decider());
    }
}
