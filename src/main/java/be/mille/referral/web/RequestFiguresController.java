package be.mille.referral.web;

import be.mille.referral.RequestFigures;
import be.mille.referral.RequestFigures.Part;
import be.mille.referral.RequestFigures.Quarter;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “What becomes of requests”: three closings, three figures, quarter by quarter. */
@Controller
class RequestFiguresController {
    static final String PATH = "/requests/figures";

    private final RequestFigures figures;
    private final ReferralWords words;

    RequestFiguresController(RequestFigures figures, ReferralWords words) {
        this.figures = figures;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        var t = words.texts(locale);
        var columns = FigureCells.heads(Part.class, "referral.figures", t);
        var rows = figures.quarters().stream().map(one -> row(one, t, locale)).toList();
        return Pages.view("referral/figures", new RequestFiguresPage(FigureTabs.at(PATH, t), columns, rows));
    }

    private static RequestFiguresPage.Row row(Quarter one, Texts t, Locale locale) {
        var from = one.from();
        return new RequestFiguresPage.Row(
                t.get("referral.figures.quarter", (from.getMonthValue() + 2) / 3, String.valueOf(from.getYear())),
                FigureCells.row(Part.class, one.counts(), locale));
    }
}
