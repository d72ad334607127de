package be.mille.proof;

import be.mille.coordination.Mandates;
import be.mille.handover.HandoverId;
import be.mille.handover.Handovers;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.referral.Referrals;
import be.mille.relay.Authorities;
import be.mille.relay.OpenRelays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** What the program answers whoever is current of all that was written about one family, each kind through its contract. */
final class SharedReading {
    private final FamilyId family;
    private final Notes notes;
    private final Replies replies;
    private final Referrals referrals;
    private final Handovers handovers;
    private final Mandates mandates;
    private final OpenRelays relays;
    private final Authorities authorities;

    SharedReading(FamilyId family, ApplicationContext context) {
        this.family = family;
        this.notes = context.getBean(Notes.class);
        this.replies = context.getBean(Replies.class);
        this.referrals = context.getBean(Referrals.class);
        this.handovers = context.getBean(Handovers.class);
        this.mandates = context.getBean(Mandates.class);
        this.relays = context.getBean(OpenRelays.class);
        this.authorities = context.getBean(Authorities.class);
    }

    /** @param letters handovers whose letter is asked for */
    Set<String> read(List<HandoverId> letters) {
        var seen = new HashSet<String>();
        each(
                seen,
                "NOTE",
                () -> notes.written(family).stream()
                        .map(one -> one.id().toString())
                        .toList());
        each(
                seen,
                "REPLY",
                () -> replies.all(family).stream()
                        .map(one -> one.id().toString())
                        .toList());
        each(
                seen,
                "REQUEST",
                () -> referrals.of(family).stream()
                        .map(one -> one.id().toString())
                        .toList());
        each(
                seen,
                "HANDOVER",
                () -> handovers.of(family).stream()
                        .map(one -> one.id().toString())
                        .toList());
        letters.forEach(id -> each(
                seen,
                "LETTER",
                () -> handovers.letter(family, id).map(_ -> id.toString()).stream()
                        .toList()));
        each(
                seen,
                "MANDATE",
                () -> mandates.of(family).all().stream()
                        .map(one -> one.id().toString())
                        .toList());
        each(
                seen,
                "RELAY",
                () -> relays.of(family).stream().map(one -> one.id().toString()).toList());
        each(
                seen,
                "AUTHORITY",
                () -> authorities.of(family).stream()
                        .map(one -> one.id().toString())
                        .toList());
        return seen;
    }

    private static void each(Set<String> seen, String kind, Supplier<List<String>> source) {
        try {
            source.get().forEach(id -> seen.add(kind + " " + id));
        } catch (NotFoundException hidden) {
            // nothing of it is there for her
        }
    }
}
