package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.opened;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is agreed with her while a colleague has her record open exceptionally. */
class SharedMeanwhileTests extends ExceptionalHeld {
    @Autowired
    Families families;

    @Autowired
    Consents consents;

    /** In the night she opened it exceptionally; in the morning the team agrees with her that she reads on. */
    @Test
    void whatIsSharedDuringAnExceptionalOpeningLastsAndLeavesTheOpeningAsItWas() {
        opened(people, openings, READER, called);
        var before = scope("BREAK_GLASS");
        people.runAs(People.MIDWIFE, () -> consents.share(agreed(Set.of(Compartment.C1)), reader()));
        assertThat(scope("BREAK_GLASS")).isEqualTo(before);
        assertThat(scope("HEALTH_CARE")).isEqualTo("{C0,C1}");
        clock.forward(Duration.ofHours(5));
        assertThat(people.as(READER, () -> families.get(family)).id()).isEqualTo(family);
    }

    private ActorId reader() {
        return people.get(READER).id();
    }

    private String scope(String type) {
        return new Owner(settings)
                .asSuperuser("select array(select unnest(scope) order by 1)::text from access.relation where family = '"
                        + family + "' and type = '" + type + "' and actor = '" + reader() + "'");
    }

    private NoteConsent agreed(Set<Compartment> subjects) {
        return new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(reader().value()),
                subjects,
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
    }
}
