package be.mille.family.web;

import be.mille.family.FamilyAction;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.family.OpenFamily;
import be.mille.family.PersonRecords;
import be.mille.family.Stages;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a record in under a minute; families it may be about already are shown first. */
@Controller
class NewFamilyController {
    private static final String TEMPLATE = "family/new";
    private static final int MOST_SHOWN = 6;

    private final PersonRecords records;
    private final FamilySearch search;
    private final Gate gate;
    private final Ids ids;
    private final PersonTexts texts;

    NewFamilyController(PersonRecords records, FamilySearch search, Gate gate, Ids ids, PersonTexts texts) {
        this.records = records;
        this.search = search;
        this.gate = gate;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/families/new")
    ModelAndView ask(HttpServletRequest request) {
        gate.require(FamilyAction.OPEN_RECORD);
        return Pages.view(
                TEMPLATE, page(NewFamilyForm.empty(ids.next()), FormErrors.none(), texts.of(request), List.of()));
    }

    @PostMapping("/families/new")
    ModelAndView open(@ModelAttribute NewFamilyForm form, HttpServletRequest request) {
        gate.require(FamilyAction.OPEN_RECORD);
        var words = texts.of(request);
        var errors = FormErrors.none();
        var command = form.read(words, errors, ids.next());
        if (command.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(form, errors, words, List.of()));
        }
        var known = form.createsAnyway() ? List.<FamilySummary>of() : duplicates(command.get());
        if (!known.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(form, errors, words, known));
        }
        var family = open(command.get());
        Toasts.add(request, "family.create.done", null);
        return Pages.redirect("/families/" + family + "/person");
    }

    /** Two clicks at once: the second one finds the record of the first. */
    private FamilyId open(OpenFamily command) {
        try {
            return records.open(command);
        } catch (DuplicateKeyException e) {
            return records.open(command);
        }
    }

    /** Same sound of the name, or the same number, among the families the reader has open. */
    private List<FamilySummary> duplicates(OpenFamily command) {
        var found = new LinkedHashMap<Object, FamilySummary>();
        var phone = command.phone();
        if (phone != null) {
            search.search(phone).forEach(one -> found.put(one.id(), one));
        }
        search.search(command.person().called()).forEach(one -> found.put(one.id(), one));
        return found.values().stream().limit(MOST_SHOWN).toList();
    }

    private static NewFamilyPage page(
            NewFamilyForm form, FormErrors errors, PersonWords words, List<FamilySummary> known) {
        return new NewFamilyPage(
                form,
                errors,
                SpokenLanguages.choices(words.t()),
                NewFamilyForm.offered().stream()
                        .map(one -> new Choice(one.name(), words.t().of("family.create.proof", one)))
                        .toList(),
                known.stream().map(one -> duplicate(one, words)).toList());
    }

    private static NewFamilyPage.Duplicate duplicate(FamilySummary one, PersonWords words) {
        var official = one.officialName();
        var name = official == null ? one.called() : one.called() + " (" + official + ")";
        var languages = words.languages(one.languages());
        var stage = Stages.words(one.stage(), words.t(), words.dates());
        return new NewFamilyPage.Duplicate(
                "/families/" + one.id(), name, languages.isEmpty() ? stage : stage + " · " + languages);
    }
}
