package be.mille.ui.web;

import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The living style page: every component in every state, looked at by people and by the browser tests. */
@Controller
class StyleController {
    private final MessageSource messages;
    private final Clock clock;

    StyleController(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/style")
    ModelAndView style(@RequestParam(name = "dir", defaultValue = "ltr") String direction, HttpServletRequest request) {
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        var samples = new StyleSamples(t, new Dates(t, Brussels.today(clock)), direction.equals("rtl"));
        return Pages.view("ui/style", samples.page());
    }
}
