package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.FamilyAction;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Older children, others under the roof, supports, and what holds for the whole house. */
@Controller
class HouseholdController {
    private static final String ALL = "family/household";
    private static final String ONE = "family/member";

    private final Persons persons;
    private final PersonRecords records;
    private final Access access;
    private final Ids ids;
    private final PersonTexts texts;

    HouseholdController(Persons persons, PersonRecords records, Access access, Ids ids, PersonTexts texts) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.ids = ids;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person/household")
    @Transactional
    ModelAndView all(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var house = HouseForm.of(persons.card(family).house());
        return Pages.view(ALL, page(family, house, FormErrors.none(), List.of(), null, FormErrors.none(), request));
    }

    @PostMapping("/families/{family}/person/household")
    ModelAndView save(@PathVariable FamilyId family, @ModelAttribute HouseForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var read = form.read(words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(ALL, page(family, form, errors, List.of(), null, FormErrors.none(), request));
        }
        try {
            records.setHousehold(family, read.get(), form.readVersion());
        } catch (StaleException e) {
            var now = HouseForm.of(persons.card(family).house());
            var mine = form.withVersion(now.readVersion());
            return Pages.stale(
                    ALL, page(family, mine, errors, form.against(now, words), null, FormErrors.none(), request));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family));
    }

    @PostMapping("/families/{family}/person/household/members")
    ModelAndView add(@PathVariable FamilyId family, @ModelAttribute MemberForm form, HttpServletRequest request) {
        var errors = FormErrors.none();
        var read = form.read(texts.of(request), errors);
        if (read.isEmpty()) {
            var house = HouseForm.of(persons.card(family).house());
            return Pages.invalid(ALL, page(family, house, FormErrors.none(), List.of(), form, errors, request));
        }
        records.addMember(family, Typed.key(form.key(), ids.next()), read.get());
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family) + "/household");
    }

    @GetMapping("/families/{family}/person/household/members/{member}")
    @Transactional
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID member, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var words = texts.of(request);
        var form = MemberForm.of(member(family, member), words);
        return Pages.view(ONE, one(family, form, FormErrors.none(), words, List.of()));
    }

    @PostMapping("/families/{family}/person/household/members/{member}")
    ModelAndView change(
            @PathVariable FamilyId family,
            @PathVariable UUID member,
            @ModelAttribute MemberForm form,
            HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        member(family, member);
        var own = new MemberForm(
                member.toString(),
                form.version(),
                form.role(),
                form.called(),
                form.tie(),
                form.birth(),
                form.lives(),
                form.livesWith(),
                form.note());
        var read = own.read(words, errors);
        if (read.isEmpty()) {
            return Pages.invalid(ONE, one(family, own, errors, words, List.of()));
        }
        try {
            records.changeMember(family, member, read.get(), own.readVersion());
        } catch (StaleException e) {
            var now = MemberForm.of(member(family, member), words);
            var mine = own.withVersion(now.readVersion());
            return Pages.stale(ONE, one(family, mine, errors, words, own.against(now, words)));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family) + "/household");
    }

    @PostMapping("/families/{family}/person/household/members/{member}/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID member,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request) {
        records.endMember(family, member, Typed.number(Typed.text(version)));
        Toasts.add(request, "family.household.ended", null);
        return Pages.redirect(path(family) + "/household");
    }

    private PersonCard.Member member(FamilyId family, UUID member) {
        return persons.card(family).household().stream()
                .filter(one -> one.id().equals(member))
                .filter(one -> one.fields().role() != MemberFields.Role.SECOND_PARENT)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private HouseholdPage page(
            FamilyId family,
            HouseForm house,
            FormErrors houseErrors,
            List<Difference> differences,
            @Nullable MemberForm member,
            FormErrors memberErrors,
            HttpServletRequest request) {
        var words = texts.of(request);
        var card = persons.card(family);
        return new HouseholdPage(
                path(family),
                card.person().called(),
                new PersonPages(words).household(card),
                house,
                houseErrors,
                differences,
                member == null ? MemberForm.empty(ids.next()) : member,
                memberErrors,
                roles(words),
                words.choices("family.household.lives", MemberFields.Lives.values()),
                writes(family, Compartment.C2),
                writes(family, Compartment.C0L),
                texts.readers(family, words));
    }

    private boolean writes(FamilyId family, Compartment compartment) {
        return access.offers(FamilyAction.CHANGE_HOUSEHOLD, family, compartment);
    }

    private MemberPage one(
            FamilyId family, MemberForm form, FormErrors errors, PersonWords words, List<Difference> differences) {
        return new MemberPage(
                path(family),
                form.called(),
                form,
                errors,
                roles(words),
                words.choices("family.household.lives", MemberFields.Lives.values()),
                differences,
                writes(family, Compartment.C2),
                texts.readers(family, words));
    }

    /** The second parent has a page of his or her own. */
    private static List<Choice> roles(PersonWords words) {
        return words.choices("family.household.role", MemberFields.Role.values()).stream()
                .filter(one -> !one.value().equals(MemberFields.Role.SECOND_PARENT.name()))
                .toList();
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/person";
    }
}
