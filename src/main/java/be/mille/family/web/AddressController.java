package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.Geography;
import be.mille.family.AddressFields;
import be.mille.family.FamilyAction;
import be.mille.family.PersonCard;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where she lives; a protected address only to somebody who says why. */
@Controller
class AddressController {
    private static final String EDIT = "family/address";
    private static final String SHOW = "family/show-address";
    private static final int SHORTEST_REASON = 5;

    private final Persons persons;
    private final PersonRecords records;
    private final Access access;
    private final Geography geography;
    private final PersonTexts texts;

    AddressController(Persons persons, PersonRecords records, Access access, Geography geography, PersonTexts texts) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.geography = geography;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person/address")
    @Transactional
    ModelAndView edit(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_ADDRESS, family, Compartment.C0L);
        var card = persons.card(family);
        return Pages.view(
                EDIT, page(card, AddressForm.of(address(card)), FormErrors.none(), texts.of(request), List.of()));
    }

    @PostMapping("/families/{family}/person/address")
    ModelAndView save(@PathVariable FamilyId family, @ModelAttribute AddressForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var read = form.read(words, errors, geography);
        if (read.isEmpty()) {
            return Pages.invalid(EDIT, page(persons.card(family), form, errors, words, List.of()));
        }
        try {
            records.setAddress(family, read.get(), form.readVersion());
        } catch (StaleException e) {
            var card = persons.card(family);
            var now = AddressForm.of(address(card));
            var mine = form.withVersion(now.readVersion());
            return Pages.stale(EDIT, page(card, mine, errors, words, form.against(now, words)));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family));
    }

    @GetMapping("/families/{family}/person/address/show")
    @Transactional
    ModelAndView why(@PathVariable FamilyId family) {
        access.require(FamilyAction.SHOW_PROTECTED_ADDRESS, family, Compartment.C0L);
        return Pages.view(SHOW, show(family, "", FormErrors.none(), List.of()));
    }

    /** The answer is never kept by a browser: it is the answer to a form, and pages are not stored. */
    @PostMapping("/families/{family}/person/address/show")
    ModelAndView show(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        var why = Typed.text(reason);
        var errors = FormErrors.none();
        var words = texts.of(request);
        words.atMost(PersonWords.LINE, why, "reason", errors);
        if (why.length() < SHORTEST_REASON) {
            errors.add("reason", words.get("family.person.address.show.error"));
        }
        if (errors.any()) {
            return Pages.invalid(SHOW, show(family, why, errors, List.of()));
        }
        return Pages.view(SHOW, show(family, why, errors, PersonPages.lines(records.showAddress(family, why))));
    }

    private ShowAddressPage show(FamilyId family, String reason, FormErrors errors, List<String> lines) {
        var card = persons.card(family);
        address(card);
        return new ShowAddressPage(path(family), card.person().called(), reason, errors, lines);
    }

    private static PersonCard.Address address(PersonCard card) {
        var address = card.address();
        if (address == null) {
            throw new NotFoundException();
        }
        return address;
    }

    private AddressPage page(
            PersonCard card, AddressForm form, FormErrors errors, PersonWords words, List<Difference> differences) {
        var stored = address(card).fields();
        return new AddressPage(
                path(card.id()),
                card.person().called(),
                form,
                errors,
                words.choices("family.person.address.kind", AddressFields.Kind.values()),
                stored != null && stored.kind().shownOnRequest(),
                differences,
                texts.readers(card.id(), words));
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/person";
    }
}
