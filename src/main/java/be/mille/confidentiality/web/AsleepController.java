package be.mille.confidentiality.web;

import be.mille.confidentiality.Sleeping;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records that sleep for want of any sign of their reader, and what she says of each. */
@Controller
class AsleepController {
    private static final String PATH = "/families/asleep";

    private final Sleeping sleeping;
    private final MessageSource messages;
    private final Clock clock;

    AsleepController(Sleeping sleeping, MessageSource messages, Clock clock) {
        this.sleeping = sleeping;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        var dates = new Dates(new Texts(messages, Languages.supportedOrFrench(locale)), Brussels.today(clock));
        return Pages.view(
                "confidentiality/asleep",
                new AsleepPage(sleeping.mine().stream()
                        .map(one -> new AsleepPage.Row(
                                one.initials(),
                                dates.brief(Brussels.dayOf(one.accompanied())),
                                dates.brief(Brussels.dayOf(one.since())),
                                PATH + "/" + one.id()))
                        .toList()));
    }

    @PostMapping(PATH + "/{asleep}/wake")
    ModelAndView wake(@PathVariable UUID asleep, HttpServletRequest request) {
        var family = sleeping.wake(asleep);
        Toasts.add(request, "confidentiality.asleep.woken", null);
        return Pages.redirect("/families/" + family);
    }

    @PostMapping(PATH + "/{asleep}/let-go")
    ModelAndView letGo(@PathVariable UUID asleep, HttpServletRequest request) {
        sleeping.letGo(asleep);
        Toasts.add(request, "confidentiality.asleep.let-go", null);
        return Pages.redirect(PATH);
    }
}
