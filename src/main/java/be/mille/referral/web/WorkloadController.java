package be.mille.referral.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import be.mille.directory.Geography;
import be.mille.referral.Workload;
import be.mille.referral.Workload.Fate;
import be.mille.referral.Workload.Kind;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “What is asked in the basin”: where help was found, where there was no place, where nobody answered. */
@Controller
class WorkloadController {
    static final String PATH = "/requests/workload";

    private final Workload workload;
    private final Geography geography;
    private final ReferralWords words;

    WorkloadController(Workload workload, Geography geography, ReferralWords words) {
        this.workload = workload;
        this.geography = geography;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        var t = words.texts(locale);
        var last = workload.last();
        var basins =
                last.kinds().stream().collect(groupingBy(Kind::basin, LinkedHashMap::new, toList())).entrySet().stream()
                        .map(one -> basin(one.getKey(), one.getValue(), t, locale))
                        .toList();
        var page = new WorkloadPage(
                FigureTabs.at(PATH, t),
                t.get(
                        "referral.workload.half-year",
                        last.from().getMonthValue() > 6 ? 2 : 1,
                        String.valueOf(last.from().getYear())),
                FigureCells.heads(Fate.class, "referral.workload", t),
                basins);
        return Pages.view("referral/workload", page);
    }

    private WorkloadPage.Basin basin(String id, List<Kind> kinds, Texts t, Locale locale) {
        var name = geography.basins().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.names().getOrDefault(t.language(), id))
                .orElse(id);
        return new WorkloadPage.Basin(
                id, name, kinds.stream().map(one -> row(one, t, locale)).toList());
    }

    private WorkloadPage.Row row(Kind one, Texts t, Locale locale) {
        return new WorkloadPage.Row(
                words.category(one.category(), t), FigureCells.row(Fate.class, one.families(), locale));
    }
}
