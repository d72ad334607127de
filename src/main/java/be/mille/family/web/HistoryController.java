package be.mille.family.web;

import be.mille.directory.Professionals;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who changed what in a record. */
@Controller
class HistoryController {
    private static final int LAST = 10_000;

    private final HistoryQueries history;
    private final Persons persons;
    private final Professionals professionals;
    private final PersonTexts texts;

    HistoryController(HistoryQueries history, Persons persons, Professionals professionals, PersonTexts texts) {
        this.history = history;
        this.persons = persons;
        this.professionals = professionals;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/history")
    ModelAndView read(
            @PathVariable FamilyId family, @RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
        int number = number(page);
        var found = history.of(family, number);
        var changes = found.stream().limit(HistoryQueries.PAGE).toList();
        var words = new HistoryWords(texts.of(request), professionals.byIds(HistoryWords.named(changes)));
        var called = persons.card(family).person().called();
        var entries = changes.stream().map(words::entry).toList();
        var here = "/families/" + family + "/history?page=";
        return Pages.view(
                "family/history",
                new HistoryPage(
                        PersonPages.path(family),
                        called,
                        entries,
                        number == 1 ? null : here + (number - 1),
                        found.size() > changes.size() ? here + (number + 1) : null));
    }

    /** What is no page is the first one. */
    private static int number(String page) {
        try {
            return Math.clamp(Integer.parseInt(page), 1, LAST);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
