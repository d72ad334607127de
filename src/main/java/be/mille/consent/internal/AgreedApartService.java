package be.mille.consent.internal;

import be.mille.access.Access;
import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.consent.AgreedApart;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads on what each name about others stands, and closes what the second parent takes back. */
@Service
@Transactional
class AgreedApartService implements AgreedApart {
    private final Access access;
    private final Merges merges;
    private final Clearances clearances;
    private final Bounds bounds;
    private final EventStore events;
    private final Noting noting;
    private final Clock clock;

    AgreedApartService(
            Access access,
            Merges merges,
            Clearances clearances,
            Bounds bounds,
            EventStore events,
            Noting noting,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.clearances = clearances;
        this.bounds = bounds;
        this.events = events;
        this.noting = noting;
        this.clock = clock;
    }

    @Override
    public List<Reading> of(FamilyId family) {
        var records = merges.records(ConsentAction.VIEW, family);
        var now = clock.instant();
        var said = events.of(records).stream()
                .filter(one -> one.subjects().contains(Compartment.C10) && !one.expired(now))
                .toList();
        return records.stream()
                .flatMap(record -> clearances.named(record).stream()
                        .filter(one -> one.compartment() == Compartment.C10)
                        .map(one -> reading(record, one, said)))
                .toList();
    }

    /** An agreement lies with the words of whoever noted it: nobody else names readers of them. */
    private static Reading reading(FamilyId record, Named named, List<ConsentEvent> said) {
        var about = said.stream()
                .filter(one -> one.family().equals(record)
                        && one.author().equals(named.author())
                        && one.recipient()
                                .equals(Recipient.colleague(named.reader().value())))
                .toList();
        if (about.stream().anyMatch(one -> one.kind().owed())) {
            return new Reading(record, named.reader(), named.author(), Why.OWED, null);
        }
        var agreed = about.stream()
                .filter(one -> one.grounds().decider() instanceof SecondParent)
                .reduce((_, later) -> later)
                .filter(one -> one.kind().agreed())
                .orElse(null);
        return new Reading(record, named.reader(), named.author(), agreed == null ? Why.OTHERWISE : Why.AGREED, agreed);
    }

    @Override
    public boolean takeBack(FamilyId family, UUID key, UUID agreed, SecondParent by) {
        bounds.alone(merges.records(ConsentAction.WITHDRAW, family));
        var stands = of(family).stream()
                .filter(one -> one.agreed() != null && one.agreed().id().equals(agreed))
                .findFirst();
        stands.ifPresent(one -> close(one, key, by));
        return stands.isPresent();
    }

    private void close(Reading one, UUID key, SecondParent by) {
        access.require(ConsentAction.WITHDRAW, one.record());
        var note = new NoteConsent(
                key,
                one.record(),
                ConsentKind.WITHDRAWN,
                Recipient.colleague(one.reader().value()),
                Set.of(Compartment.C10),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null,
                new Grounds(null, by));
        if (noting.write(note)) {
            clearances.unname(one.record(), one.reader(), Compartment.C10, one.author());
        }
    }
}
