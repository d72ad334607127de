package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Families;
import be.mille.family.FamilyAction;
import be.mille.family.Merges;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who she is: read, and changed. */
@Controller
class PersonController {
    private static final String EDIT = "family/edit-person";
    private static final int ON_THE_FORM = 3;

    private final Persons persons;
    private final PersonRecords records;
    private final Families families;
    private final Merges merges;
    private final Access access;
    private final PersonTexts texts;

    PersonController(
            Persons persons,
            PersonRecords records,
            Families families,
            Merges merges,
            Access access,
            PersonTexts texts) {
        this.persons = persons;
        this.records = records;
        this.families = families;
        this.merges = merges;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person")
    @Transactional
    ModelAndView read(@PathVariable FamilyId family, HttpServletRequest request) {
        var card = persons.card(family);
        var words = texts.of(request);
        var page = new PersonPages(words)
                .page(
                        card,
                        families.get(family),
                        access.offers(FamilyAction.CHANGE_PERSON, family, Compartment.C0),
                        joined(family),
                        texts.channels(words),
                        texts.readers(family, words));
        return Pages.view("family/person", page);
    }

    private List<PersonPage.Joined> joined(FamilyId family) {
        return merges.of(family).stream()
                .map(one -> one.surviving().equals(family) ? one.merged() : one.surviving())
                .filter(other -> access.offers(FamilyAction.VIEW, other, Compartment.C0))
                .map(other -> new PersonPage.Joined(
                        PersonPages.path(other), families.get(other).called()))
                .toList();
    }

    @GetMapping("/families/{family}/person/edit")
    @Transactional
    ModelAndView edit(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_PERSON, family);
        var words = texts.of(request);
        var form = PersonForm.of(persons.card(family), words);
        return Pages.view(EDIT, page(family, form, FormErrors.none(), words, List.of()));
    }

    @PostMapping("/families/{family}/person/edit")
    ModelAndView save(@PathVariable FamilyId family, @ModelAttribute PersonForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var read = form.read(words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(EDIT, page(family, form, errors, words, List.of()));
        }
        try {
            records.change(family, withTheOthers(family, read.get()), form.readVersion());
        } catch (StaleException e) {
            var now = PersonForm.of(persons.card(family), words);
            var mine = form.withVersion(now.readVersion());
            return Pages.stale(EDIT, page(family, mine, errors, words, form.against(now, words)));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect("/families/" + family + "/person");
    }

    /** The form has three languages; whoever speaks more keeps the others. */
    private PersonFields withTheOthers(FamilyId family, PersonFields typed) {
        var others = persons.card(family).person().languages().stream().skip(ON_THE_FORM);
        var all = Stream.concat(typed.languages().stream(), others).distinct().toList();
        return new PersonFields(
                typed.called(),
                typed.given(),
                typed.surname(),
                typed.nativeName(),
                typed.pronunciation(),
                all,
                typed.interpreter(),
                typed.interpreterLanguage(),
                typed.birth());
    }

    private EditPersonPage page(
            FamilyId family, PersonForm form, FormErrors errors, PersonWords words, List<Difference> differences) {
        var card = persons.card(family);
        return new EditPersonPage(
                "/families/" + family + "/person",
                card.person().called(),
                form,
                errors,
                SpokenLanguages.choices(words.t(), card.person().languages()),
                differences,
                texts.readers(family, words).team());
    }
}
