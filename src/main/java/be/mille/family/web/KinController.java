package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.FamilyAction;
import be.mille.family.KinWords;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.family.ToldTwice;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How her family is tied, where the record does not say it by itself; nobody has to fill it in. */
@Controller
class KinController {
    private static final String PAGE = "family/kin";

    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Kinships kinships;
    private final Professionals professionals;
    private final Access access;
    private final Ids ids;
    private final PersonTexts texts;

    KinController(
            Persons persons,
            Pregnancies pregnancies,
            Kinships kinships,
            Professionals professionals,
            Access access,
            Ids ids,
            PersonTexts texts) {
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.kinships = kinships;
        this.professionals = professionals;
        this.access = access;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person/kin")
    @Transactional
    ModelAndView show(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.SET_KIN, family, Compartment.C2);
        return Pages.view(PAGE, page(family, KinForm.empty(ids.next()), FormErrors.none(), texts.of(request)));
    }

    @PostMapping("/families/{family}/person/kin")
    @Transactional
    ModelAndView note(@PathVariable FamilyId family, @ModelAttribute KinForm form, HttpServletRequest request) {
        access.require(FamilyAction.SET_KIN, family, Compartment.C2);
        var words = texts.of(request);
        var errors = FormErrors.none();
        var known = people(family, words).stream().map(Person::id).collect(Collectors.toSet());
        var read = form.read(family, ids.next(), known, words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(PAGE, page(family, form, errors, words));
        }
        kinships.note(read.get());
        boolean tie = read.get().kind() != null;
        Toasts.add(
                request,
                "family.kin.saved",
                tie ? path(family) + "/" + read.get().key() + "/undo" : null);
        return Pages.redirect(path(family));
    }

    @PostMapping("/families/{family}/person/kin/{tie}/undo")
    ModelAndView takeBack(@PathVariable FamilyId family, @PathVariable UUID tie, HttpServletRequest request) {
        kinships.takeBack(family, tie);
        Toasts.add(request, "family.kin.taken-back", path(family) + "/" + tie + "/restore");
        return Pages.redirect(path(family));
    }

    @PostMapping("/families/{family}/person/kin/{tie}/restore")
    ModelAndView restore(@PathVariable FamilyId family, @PathVariable UUID tie, HttpServletRequest request) {
        kinships.restore(family, tie);
        Toasts.add(request, "family.kin.saved", null);
        return Pages.redirect(path(family));
    }

    /** @param is what tells her or him from somebody of the same name; null where nothing does */
    private record Person(String id, String name, @Nullable String is) {
        Choice choice(PersonWords words) {
            return new Choice(id, is == null ? name : words.get("family.kin.person", name, is));
        }
    }

    private KinPage page(FamilyId family, KinForm form, FormErrors errors, PersonWords words) {
        var people = people(family, words);
        var names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        var ties = kinships.of(family).ties();
        var authors = professionals.byIds(ties.stream().map(Kinship::author).collect(Collectors.toSet()));
        return new KinPage(
                path(family),
                "/families/" + family + "/genogram",
                persons.card(family).person().called(),
                ties.stream().map(one -> tie(one, names, authors, words)).toList(),
                form,
                errors,
                people.stream().map(one -> one.choice(words)).toList(),
                words.choices("family.kin.kind", Kinship.Kind.values()),
                words.choices("family.kin.sign", Kinship.Sign.values()),
                texts.readers(family, words));
    }

    private static KinPage.Tie tie(
            Kinship one, Map<String, String> names, Map<?, Professional> authors, PersonWords words) {
        var since = one.since();
        var author = authors.get(one.author());
        return new KinPage.Tie(
                one.id().toString(),
                KinWords.line(one, id -> names.getOrDefault(id.toString(), ""), words.t())
                        + (since == null ? "" : " (" + words.date(since) + ")"),
                author == null ? "" : words.get("family.kin.noted", author.name()),
                one.compartment() == Compartment.C10 ? words.get("family.kin.narrow") : null);
    }

    /** She, those around her, the children born; as far as the reader sees them. */
    private List<Person> people(FamilyId family, PersonWords words) {
        var card = persons.card(family);
        var people = new ArrayList<Person>();
        people.add(new Person(family.toString(), card.person().called(), null));
        card.household()
                .forEach(one ->
                        people.add(new Person(one.id().toString(), one.fields().called(), words.member(one.fields()))));
        ToldTwice.once(family, pregnancies.of(family)).stream()
                .flatMap(one -> one.children().stream())
                .forEach(child -> people.add(
                        new Person(child.id().toString(), PregnanciesView.childName(child, words.t()), null)));
        return people;
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/person/kin";
    }
}
