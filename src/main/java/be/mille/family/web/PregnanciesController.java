package be.mille.family.web;

import be.mille.family.Families;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.PregnancyId;
import be.mille.family.Stages;
import be.mille.family.TimeAction;
import be.mille.family.ToldTwice;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pregnancies of a family; an end or a pregnancy written by mistake is taken back here. */
@Controller
class PregnanciesController {
    private final Families families;
    private final Pregnancies pregnancies;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Clock clock;

    PregnanciesController(
            Families families, Pregnancies pregnancies, TimeTeam team, MessageSource messages, Clock clock) {
        this.families = families;
        this.pregnancies = pregnancies;
        this.team = team;
        this.messages = messages;
        this.clock = clock;
    }

    static String address(FamilyId family) {
        return "/families/" + family + "/pregnancies";
    }

    @GetMapping("/families/{family}/pregnancies")
    ModelAndView list(@PathVariable UUID family, Locale locale) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var dates = new Dates(t, Brussels.today(clock));
        var summary = families.get(id);
        var all = pregnancies.of(id);
        var people = team.named(all.stream()
                .flatMap(one -> one.datings().stream())
                .map(Pregnancy.Dating::statedBy)
                .collect(Collectors.toSet()));
        var view = new PregnanciesView(t, dates, people);
        return Pages.view(
                "family/pregnancies",
                new PregnanciesPage(
                        id.toString(),
                        summary.called(),
                        Stages.words(summary.stage(), t, dates),
                        team.writes(TimeAction.DATE_PREGNANCY, id),
                        ToldTwice.together(id, all).stream().map(view::item).toList(),
                        team.readers(id, t)));
    }

    @PostMapping("/families/{family}/pregnancies/{pregnancy}/undo-end")
    ModelAndView undoEnd(
            @PathVariable UUID family,
            @PathVariable UUID pregnancy,
            @RequestParam int version,
            HttpServletRequest request) {
        pregnancies.undoEnd(new FamilyId(family), new PregnancyId(pregnancy), version);
        Toasts.add(request, "family.pregnancy.toast.goes-on", null);
        return Pages.redirect(address(new FamilyId(family)));
    }

    @PostMapping("/families/{family}/pregnancies/{pregnancy}/undo-dating")
    ModelAndView undoDating(
            @PathVariable UUID family,
            @PathVariable UUID pregnancy,
            @RequestParam int version,
            HttpServletRequest request) {
        pregnancies.undoDating(new FamilyId(family), new PregnancyId(pregnancy), version);
        Toasts.add(request, "family.time.toast.undone", null);
        return Pages.redirect(address(new FamilyId(family)));
    }

    @PostMapping("/families/{family}/pregnancies/{pregnancy}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID family,
            @PathVariable UUID pregnancy,
            @RequestParam int version,
            HttpServletRequest request) {
        pregnancies.withdraw(new FamilyId(family), new PregnancyId(pregnancy), version);
        Toasts.add(request, "family.time.toast.withdrawn", null);
        return Pages.redirect(address(new FamilyId(family)));
    }
}
