package be.mille.directory.web;

import be.mille.access.CurrentActor;
import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.Organisations;
import be.mille.directory.Reaching;
import be.mille.directory.ServiceId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.ReachForm;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the services of an organisation are reached, for its administrator. */
@Controller
class ServicesController {
    private static final String PATH = "/people/services";
    private static final String ONE = "directory/service";

    private final Reaching reaching;
    private final Organisations organisations;
    private final Categories categories;
    private final MessageSource messages;

    ServicesController(Reaching reaching, Organisations organisations, Categories categories, MessageSource messages) {
        this.reaching = reaching;
        this.organisations = organisations;
        this.categories = categories;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView all(Locale locale) {
        var services = reaching.servicesOfMine();
        var t = texts(locale);
        return Pages.view(
                "directory/services",
                new ServicesPage(
                        organisations
                                .find(CurrentActor.get().organisation())
                                .orElseThrow(NotFoundException::new)
                                .name(t.language()),
                        services.stream()
                                .map(one -> new ServicesPage.Row(
                                        PATH + "/" + one.id(), one.name(t.language()), category(one, t), one.reach()))
                                .toList()));
    }

    @GetMapping(PATH + "/{service}")
    ModelAndView one(@PathVariable UUID service, Locale locale) {
        var one = reaching.serviceOfMine(new ServiceId(service));
        return Pages.view(ONE, page(one, ReachForm.of(one.reach()), FormErrors.none(), texts(locale)));
    }

    @PostMapping(PATH + "/{service}")
    ModelAndView keep(
            @PathVariable UUID service, @ModelAttribute ReachForm form, Locale locale, HttpServletRequest request) {
        var one = reaching.serviceOfMine(new ServiceId(service));
        var errors = FormErrors.none();
        var reach = form.read(one.reach(), errors, texts(locale));
        if (reach.isEmpty()) {
            return Pages.invalid(ONE, page(one, form, errors, texts(locale)));
        }
        reaching.keep(one.id(), reach.get());
        Toasts.add(request, "directory.services.saved", null);
        return Pages.redirect(PATH);
    }

    private ServicePage page(HelpService one, ReachForm form, FormErrors errors, Texts t) {
        return new ServicePage(PATH + "/" + one.id(), one.name(t.language()), category(one, t), form, errors);
    }

    private String category(HelpService one, Texts t) {
        return categories.name(one.category(), t.language());
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
