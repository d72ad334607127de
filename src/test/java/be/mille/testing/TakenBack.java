package be.mille.testing;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.FamilyId;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** She takes back what she agreed to, and the midwife notes it. */
public final class TakenBack {
    private TakenBack() {}

    public static void from(ApplicationContext context, FamilyId family, String reader, Compartment subject) {
        var people = context.getBean(People.class);
        var consents = context.getBean(Consents.class);
        var from = Recipient.colleague(people.get(reader).id().value());
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.WITHDRAWN,
                from,
                Set.of(subject),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        people.runAs(People.MIDWIFE, () -> {
            var seen = consents.preview(family, from, note.subjects()).fingerprint();
            assertThat(consents.withdraw(note, seen)).isNull();
        });
    }
}
