package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.TalksApart;
import be.mille.family.MemberFields;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is about others (C10) is one compartment for each author: a reader named there reads the conversations with the second parent as well.
 * So the second parent agrees, where there is one; and where the page was reached from words of hers, she does too.
 */
@Component
class SecondParentAgrees {
    private final Persons persons;
    private final TalksApart talks;

    SecondParentAgrees(Persons persons, TalksApart talks) {
        this.persons = persons;
        this.talks = talks;
    }

    /** Who is asked instead of her; empty where she is. One who stands in the record no more is asked about what was said then. */
    Optional<SecondParent> asked(FamilyId family, NamedReadersForm form, Texts t) {
        if (form.about().filter(Compartment.C10::equals).isEmpty()) {
            return Optional.empty();
        }
        var author = form.author().orElseGet(() -> CurrentActor.get().id());
        return of(family, family)
                .or(() -> talks.heldBy(family, author)
                        ? Optional.of(new SecondParent(t.get("consent.naming.second-parent.former")))
                        : Optional.empty());
    }

    /** Who stands in a record that is read as one with the other. */
    Optional<SecondParent> of(FamilyId family, FamilyId record) {
        return persons.card(family).inRole(MemberFields.Role.SECOND_PARENT).stream()
                .filter(one -> one.family().equals(record))
                .findFirst()
                .map(one -> new SecondParent(one.fields().called()));
    }

    String called(FamilyId family, Texts t) {
        return of(family, family)
                .map(SecondParent::called)
                .orElseGet(() -> t.get("consent.naming.second-parent.former"));
    }

    /** What is missing at a field, in words for whoever is asked. */
    String problem(FamilyId family, NamedReadersForm form, String field, Texts t) {
        return switch (field) {
            case "informed" -> t.get("consent.problem.informed.naming");
            case "how" ->
                asked(family, form, t)
                        .map(one -> t.get("consent.problem.how.second-parent", one.called()))
                        .orElseGet(() -> t.get("consent.problem.how"));
            default -> t.get("consent.problem." + field);
        };
    }

    /** What one of the two said is not taken for an answer of the other. */
    void check(FamilyId family, NamedReadersForm form, FormErrors errors, Texts t) {
        var second = asked(family, form, t);
        if (second.isPresent() != form.askedOfSecondParent()) {
            errors.add(
                    "subject",
                    second.map(one -> t.get("consent.naming.second-parent.ask", one.called()))
                            .orElseGet(() -> t.get("consent.naming.ask-her")));
        }
        if (second.isPresent() && form.herWords() && !form.sheToo()) {
            errors.add("hers", t.get("consent.naming.hers.problem"));
        }
    }
}
