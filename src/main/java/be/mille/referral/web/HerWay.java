package be.mille.referral.web;

import be.mille.consent.Handout;
import be.mille.family.Persons;
import be.mille.family.SafeContacts;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Verdict;
import be.mille.ui.Phones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to reach her that a request opens with. */
@Component
class HerWay {
    private final SafeContacts contacts;
    private final Persons persons;
    private final SubjectWords subjects;

    HerWay(SafeContacts contacts, Persons persons, SubjectWords subjects) {
        this.contacts = contacts;
        this.persons = persons;
        this.subjects = subjects;
    }

    /** The first of her ways that is safe now; for who is not bound by secrecy the one that may be handed out. */
    @Nullable
    String to(FamilyId family, @Nullable String category) {
        if (category != null && !subjects.bound(category)) {
            var contact = Handout.of(persons.card(family), "").contact();
            return contact == null ? null : Phones.shown(contact);
        }
        return contacts.of(family).stream()
                .filter(one -> !(one.now() instanceof Verdict.No))
                .map(SafeContacts.Way::value)
                .findFirst()
                .orElse(null);
    }
}
