package be.mille.family.web;

import be.mille.access.Access;
import be.mille.family.FamilyAction;
import be.mille.family.NissAbsence;
import be.mille.family.NissOutcome;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A national number, or why there is none. */
@Controller
class NissController {
    private static final String TEMPLATE = "family/niss";

    private final Persons persons;
    private final PersonRecords records;
    private final Access access;
    private final PersonTexts texts;
    private final boolean keeps;

    NissController(
            Persons persons,
            PersonRecords records,
            Access access,
            PersonTexts texts,
            @Value("${mille.niss.store:false}") boolean keeps) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.texts = texts;
        this.keeps = keeps;
    }

    @GetMapping("/families/{family}/person/niss")
    @Transactional
    ModelAndView edit(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_IDENTIFIER, family);
        var kept = persons.card(family).identifier();
        var because = kept.noneBecause();
        var form = new NissForm(String.valueOf(kept.version()), "", because == null ? "" : because.name());
        return Pages.view(TEMPLATE, page(family, form, FormErrors.none(), texts.of(request), false));
    }

    @PostMapping("/families/{family}/person/niss")
    ModelAndView save(@PathVariable FamilyId family, @ModelAttribute NissForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        try {
            write(family, form, words, errors);
        } catch (StaleException e) {
            var now = persons.card(family).identifier().version();
            var mine = new NissForm(String.valueOf(now), form.number(), form.because());
            return Pages.stale(TEMPLATE, page(family, mine, errors, words, true));
        }
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(family, form, errors, words, false));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect("/families/" + family + "/person");
    }

    /** An empty number beside one that is kept changes nothing, unless a reason was chosen. */
    private void write(FamilyId family, NissForm form, PersonWords words, FormErrors errors) {
        var because = form.readBecause();
        if (!form.number().isEmpty() && because != null) {
            errors.add("number", words.get("family.person.niss.error.both"));
        } else if (!form.number().isEmpty()) {
            var wrong = sentence(records.setNiss(family, form.number(), form.readVersion()));
            if (!wrong.isEmpty()) {
                errors.add("number", words.get(wrong));
            }
        } else if (because != null || persons.card(family).identifier().masked() == null) {
            records.setNoNiss(family, because, form.readVersion());
        }
    }

    private static String sentence(NissOutcome outcome) {
        return switch (outcome) {
            case NissOutcome.Stored() -> "";
            case NissOutcome.NotKept() -> "family.person.niss.not-kept";
            case NissOutcome.Invalid() -> "family.person.niss.error.invalid";
            case NissOutcome.RealInTraining() -> "family.person.niss.error.real";
            case NissOutcome.InventedInReal() -> "family.person.niss.error.invented";
        };
    }

    private NissPage page(FamilyId family, NissForm form, FormErrors errors, PersonWords words, boolean stale) {
        var card = persons.card(family);
        return new NissPage(
                "/families/" + family + "/person",
                card.person().called(),
                keeps,
                Typed.shown(card.identifier().masked()),
                form,
                errors,
                words.choices("family.person.niss.none", NissAbsence.values()),
                stale,
                texts.readers(family, words).team());
    }
}
