package be.mille.account.web;

import be.mille.account.internal.OwnAddresses;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Where I live": noted by herself so that nobody can suspect her, and shown to nobody, herself included. */
@Controller
class NeighboursController {
    private static final String PATH = "/me/neighbours";
    private static final String TEMPLATE = "account/neighbours";

    private final OwnAddresses addresses;
    private final MessageSource messages;

    NeighboursController(OwnAddresses addresses, MessageSource messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView mine() {
        return Pages.view(TEMPLATE, page(NeighboursForm.empty(), FormErrors.none()));
    }

    @PostMapping(PATH)
    ModelAndView keep(
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String street,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            Locale locale) {
        var form = new NeighboursForm(postcode, street, number);
        var errors = FormErrors.none();
        var read = form.read(errors, new Texts(messages, Languages.supportedOrFrench(locale)));
        if (read.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(form, errors));
        }
        addresses.keep(read.get());
        Toasts.add(request, "account.neighbours.saved", null);
        return Pages.redirect(PATH);
    }

    @PostMapping(PATH + "/forget")
    ModelAndView forget(HttpServletRequest request) {
        addresses.forget();
        Toasts.add(request, "account.neighbours.removed", null);
        return Pages.redirect(PATH);
    }

    private NeighboursPage page(NeighboursForm form, FormErrors errors) {
        return new NeighboursPage(addresses.noted(), form, errors);
    }
}
