package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.FamilyAction;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** The second parent: the called name for the team, the rest for the author and whom she names. */
@Controller
class SecondParentController {
    private static final String TEMPLATE = "family/second-parent";

    private final Persons persons;
    private final PersonRecords records;
    private final Access access;
    private final Relations relations;
    private final Clearances clearances;
    private final Professionals professionals;
    private final Ids ids;
    private final PersonTexts texts;
    private final Clock clock;

    SecondParentController(
            Persons persons,
            PersonRecords records,
            Access access,
            Relations relations,
            Clearances clearances,
            Professionals professionals,
            Ids ids,
            PersonTexts texts,
            Clock clock) {
        this.persons = persons;
        this.records = records;
        this.access = access;
        this.relations = relations;
        this.clearances = clearances;
        this.professionals = professionals;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/person/second-parent")
    @Transactional
    ModelAndView edit(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var words = texts.of(request);
        return Pages.view(TEMPLATE, page(family, stored(family, words), FormErrors.none(), words, List.of()));
    }

    @PostMapping("/families/{family}/person/second-parent")
    ModelAndView save(
            @PathVariable FamilyId family, @ModelAttribute SecondParentForm form, HttpServletRequest request) {
        var words = texts.of(request);
        var errors = FormErrors.none();
        var before = parent(family).map(PersonCard.Member::fields).orElse(null);
        var member = form.readMember(before, words, errors);
        var detail = form.readDetail(words, errors);
        if (member.isEmpty() || detail.isEmpty()) {
            return Pages.invalid(TEMPLATE, page(family, form, errors, words, List.of()));
        }
        try {
            boolean more = form.saysMore() || form.readDetailVersion() > 0;
            records.setSecondParent(
                    family,
                    Typed.key(form.key(), ids.next()),
                    member.get(),
                    form.readVersion(),
                    more ? detail.get() : null,
                    form.readDetailVersion());
        } catch (StaleException e) {
            var now = stored(family, words);
            var mine = form.withVersions(now);
            return Pages.stale(TEMPLATE, page(family, mine, errors, words, form.against(now, words)));
        }
        Toasts.add(request, "family.saved", null);
        return Pages.redirect(path(family) + "/second-parent");
    }

    /** Nobody is named before the second parent was asked. */
    @PostMapping("/families/{family}/person/second-parent/readers")
    @Transactional
    ModelAndView name(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String colleague,
            HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var words = texts.of(request);
        var wanted = Typed.text(colleague);
        boolean offered =
                others(family).stream().anyMatch(one -> one.value().toString().equals(wanted));
        if (!offered) {
            var errors = FormErrors.none().add("colleague", words.get("family.household.readers.error"));
            return Pages.invalid(TEMPLATE, page(family, stored(family, words), errors, words, List.of()));
        }
        return Pages.redirect(NamingAddress.aboutSecondParent(
                family, author(parent(family)), new ActorId(UUID.fromString(wanted)), request));
    }

    @PostMapping("/families/{family}/person/second-parent/end")
    @Transactional
    ModelAndView end(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        parent(family).ifPresent(parent -> {
            records.endMember(family, parent.id(), Typed.number(Typed.text(version)));
            Toasts.add(request, "family.household.ended", null);
        });
        return Pages.redirect(path(family));
    }

    /** Of this record alone: one of a merged record has a page there. */
    private Optional<PersonCard.Member> parent(FamilyId family) {
        return persons.card(family).inRole(MemberFields.Role.SECOND_PARENT).stream()
                .filter(one -> one.family().equals(family))
                .findFirst();
    }

    /** Whose words the page shows; her own, where there are none yet. */
    private static ActorId author(Optional<PersonCard.Member> parent) {
        return parent.map(PersonCard.Member::detail)
                .map(PersonCard.Detail::author)
                .orElseGet(() -> CurrentActor.get().id());
    }

    private SecondParentForm stored(FamilyId family, PersonWords words) {
        return parent(family)
                .map(parent -> SecondParentForm.of(parent, words))
                .orElseGet(() -> SecondParentForm.empty(ids.next()));
    }

    /** Everybody who is around the family now but oneself; who is there for another subject alone would be known by it. */
    private Set<ActorId> others(FamilyId family) {
        var team = new LinkedHashSet<ActorId>();
        var now = clock.instant();
        relations.of(family).stream()
                .filter(one -> one.accompaniesIn(Compartment.C10, now))
                .forEach(one -> team.add(one.actor()));
        team.remove(CurrentActor.get().id());
        return team;
    }

    private SecondParentPage page(
            FamilyId family,
            SecondParentForm form,
            FormErrors errors,
            PersonWords words,
            List<Difference> differences) {
        var card = persons.card(family);
        var parent = parent(family);
        boolean reads = parent.map(one -> one.detail() != null).orElse(false);
        var cleared = reads ? clearances.mayKnow(family, Compartment.C10, author(parent)) : Set.<ActorId>of();
        var team = reads ? professionals.byIds(others(family)) : Map.<ActorId, Professional>of();
        boolean names = clearances.mayName(family, Compartment.C10, author(parent));
        var others = team.values().stream()
                .filter(one -> names && !cleared.contains(one.id()))
                .map(one -> new Choice(one.id().toString(), one.name() + ", " + one.house(words.t())))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
        return new SecondParentPage(
                path(family),
                card.person().called(),
                parent.isPresent(),
                form,
                errors,
                words.choices("family.household.lives", MemberFields.Lives.values()),
                SpokenLanguages.choices(words.t()),
                cleared.stream().map(id -> reader(id, words)).sorted().toList(),
                others,
                parent.map(PersonCard.Member::detail).map(PersonCard.Detail::others).orElse(List.of()).stream()
                        .map(SecondParentForm::line)
                        .toList(),
                differences);
    }

    private String reader(ActorId id, PersonWords words) {
        var name = professionals
                .find(id)
                .map(one -> one.name() + ", " + one.house(words.t()))
                .orElse("");
        return Objects.equals(id, CurrentActor.get().id())
                ? name + " (" + words.get("family.household.readers.you") + ")"
                : name;
    }

    private static String path(FamilyId family) {
        return "/families/" + family + "/person";
    }
}
