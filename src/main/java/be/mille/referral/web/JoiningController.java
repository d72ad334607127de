package be.mille.referral.web;

import be.mille.kernel.StaleException;
import be.mille.referral.Joining;
import be.mille.referral.Joining.Wish;
import be.mille.ui.Dates;
import be.mille.ui.Pages;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** “Who would like to join”: the facilitator calls, and notes that she did. */
@Controller
class JoiningController {
    static final String PATH = "/requests/joining";

    private final Joining joining;
    private final ReferralWords words;

    JoiningController(Joining joining, ReferralWords words) {
        this.joining = joining;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        var t = words.texts(locale);
        var all = joining.all();
        return Pages.view("referral/joining", new JoiningPage(rows(all, true, t), rows(all, false, t)));
    }

    private List<JoiningPage.Row> rows(List<Wish> all, boolean waiting, Texts t) {
        var dates = words.dates(t);
        return all.stream()
                .filter(one -> waiting == (one.doneOn() == null))
                .map(one -> row(one, dates, t))
                .toList();
    }

    private static JoiningPage.Row row(Wish one, Dates dates, Texts t) {
        boolean mail = one.way().contains("@");
        return new JoiningPage.Row(
                one.who(),
                one.house(),
                mail ? one.way() : Phones.shown(one.way()),
                (mail ? "mailto:" : "tel:") + one.way(),
                one.doneOn() == null
                        ? t.get("referral.joining.since", dates.brief(one.wishedOn()))
                        : t.get("referral.joining.seen-to", dates.brief(one.doneOn())),
                PATH + "/" + one.id() + (one.doneOn() == null ? "/seen-to" : "/again"),
                one.version());
    }

    @PostMapping(PATH + "/{wish}/seen-to")
    ModelAndView seenTo(
            @PathVariable UUID wish, @RequestParam(defaultValue = "-1") int version, HttpServletRequest http) {
        return note(wish, true, version, http);
    }

    @PostMapping(PATH + "/{wish}/again")
    ModelAndView again(
            @PathVariable UUID wish, @RequestParam(defaultValue = "-1") int version, HttpServletRequest http) {
        return note(wish, false, version, http);
    }

    /** Two facilitators of one basin: whoever came second sees what the first noted, and nothing was typed that could be lost. */
    private ModelAndView note(UUID wish, boolean done, int version, HttpServletRequest http) {
        try {
            joining.seenTo(wish, done, version);
            Toasts.add(http, done ? "referral.joining.toast" : "referral.joining.toast.again", null);
        } catch (StaleException _) {
            Toasts.add(http, "referral.joining.toast.stale", null);
        }
        return Pages.redirect(PATH);
    }
}
