package be.mille.home.web.team;

import be.mille.family.DetailFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.home.web.Links;
import be.mille.kernel.FamilyId;
import be.mille.ui.Phones;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Her own people beside the professionals. They stand in her household, each part where its readers are: no second list is kept. */
@Component
class SupportLines {
    private final Persons persons;

    SupportLines(Persons persons) {
        this.persons = persons;
    }

    List<TeamPage.Support> of(FamilyId family) {
        return persons.card(family).household().stream()
                .filter(one -> one.fields().role() == MemberFields.Role.SUPPORT)
                .map(SupportLines::line)
                .toList();
    }

    private static TeamPage.Support line(PersonCard.Member one) {
        var what = new ArrayList<String>();
        var note = one.fields().note();
        if (note != null && !note.isBlank()) {
            what.add(note);
        }
        var detail = one.detail();
        if (detail != null) {
            Stream.concat(Stream.of(detail.fields()), detail.others().stream())
                    .map(DetailFields::phone)
                    .filter(Objects::nonNull)
                    .map(Phones::shown)
                    .forEach(what::add);
        }
        return new TeamPage.Support(
                one.fields().called(), one.fields().tie(), what, Links.member(one.family(), one.id()));
    }
}
