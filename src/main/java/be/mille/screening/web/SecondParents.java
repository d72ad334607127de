package be.mille.screening.web;

import be.mille.family.MemberFields;
import be.mille.family.PersonCard.Member;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.screening.Screening;
import be.mille.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The second parent of a record: whom one can talk with now, and by what name an earlier conversation is shown. */
@Component
class SecondParents {
    private final Persons persons;

    SecondParents(Persons persons) {
        this.persons = persons;
    }

    /** Of this record alone: one of a merged record is talked with there. */
    Optional<Member> of(FamilyId family) {
        return persons.card(family).inRole(MemberFields.Role.SECOND_PARENT).stream()
                .filter(one -> one.family().equals(family))
                .findFirst();
    }

    /** The name of whom it was held with; of somebody who no longer stands in the record, that it was the co-parent. */
    String called(Screening screening, Texts t) {
        return persons.card(screening.family()).household().stream()
                .filter(one -> one.id().equals(screening.person()))
                .map(one -> one.fields().called())
                .findFirst()
                .orElseGet(() -> t.get("screening.second-parent.former"));
    }
}
