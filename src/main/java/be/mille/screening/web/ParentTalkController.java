package be.mille.screening.web;

import be.mille.access.Access;
import be.mille.family.PersonCard.Member;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.Screenings;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Begins a conversation with the second parent. */
@Controller
@RequestMapping("/families/{family}/screenings/second-parent")
class ParentTalkController {
    private final Access access;
    private final Screenings screenings;
    private final Conversations conversations;
    private final SecondParents parents;
    private final SecondParentPages pages;
    private final ScreeningPacks packs;

    ParentTalkController(
            Access access,
            Screenings screenings,
            Conversations conversations,
            SecondParents parents,
            SecondParentPages pages,
            ScreeningPacks packs) {
        this.access = access;
        this.screenings = screenings;
        this.conversations = conversations;
        this.parents = parents;
        this.pages = pages;
        this.packs = packs;
    }

    @GetMapping
    ModelAndView begin(@PathVariable FamilyId family, Locale locale) {
        return parents.of(family)
                .map(one -> Pages.view("screening/start", pages.start(family, one, locale)))
                .orElseGet(() -> nameFirst(family));
    }

    @PostMapping
    @Transactional
    ModelAndView start(@PathVariable FamilyId family, @ModelAttribute StartForm form, Locale locale) {
        access.require(ScreeningAction.START, family);
        return parents.of(family).map(one -> start(family, one, form, locale)).orElseGet(() -> nameFirst(family));
    }

    private ModelAndView start(FamilyId family, Member parent, StartForm form, Locale locale) {
        var id = screenings.startWithSecondParent(
                family, parent.id(), form.read(packs.forSecondParent(), locale.getLanguage()));
        var first = conversations.read(family, id).domains().getFirst().id();
        return Pages.redirect("/families/" + family + "/screenings/" + id + "/" + first);
    }

    /** Somebody who is not named in the record cannot be talked with in it. */
    private static ModelAndView nameFirst(FamilyId family) {
        return Pages.redirect("/families/" + family + "/person/second-parent");
    }
}
