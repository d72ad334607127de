package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.family.ChannelFields;
import be.mille.family.FamilyAction;
import be.mille.family.PersonCard;
import be.mille.family.SafeContactRules;
import be.mille.family.SafeContacts;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Refusal;
import be.mille.outbox.SafeContact;
import be.mille.outbox.Verdict;
import be.mille.sql.Sql;
import be.mille.ui.Phones;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she said about how she may be reached, asked for a page and for the moment a message leaves. */
@Component
class SafeContactService implements SafeContact, SafeContacts {
    private final Sql sql;
    private final Access access;
    private final Relations relations;
    private final FamilyStore families;
    private final ContactStore contacts;
    private final MergeStore merges;
    private final Clock clock;

    SafeContactService(
            Sql sql,
            Access access,
            Relations relations,
            FamilyStore families,
            ContactStore contacts,
            MergeStore merges,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.relations = relations;
        this.families = families;
        this.contacts = contacts;
        this.merges = merges;
        this.clock = clock;
    }

    @Override
    public Verdict judge(FamilyId family, UUID channel) {
        access.require(FamilyAction.WRITE_TO_HER, family, Compartment.C0L);
        var along = merges.along(family);
        hold(along);
        var running = contacts.channels(along);
        return running.stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .map(one -> SafeContactRules.judge(one, sheCalls(running), clock.instant()))
                .orElseGet(() -> new Verdict.No(Refusal.ENDED));
    }

    /** All of them, since a way that says she calls herself closes the others. */
    private void hold(Collection<FamilyId> records) {
        sql.list(
                _ -> true,
                "select id from family.channel where family = any(:records) for share",
                p("records", records));
    }

    @Override
    @Transactional
    public List<Way> of(FamilyId family) {
        if (!access.offers(FamilyAction.WRITE_TO_HER, family, Compartment.C0L)) {
            return List.of();
        }
        access.require(FamilyAction.WRITE_TO_HER, family, Compartment.C0L);
        var running = contacts.channels(merges.along(family));
        boolean sheCalls = sheCalls(running);
        return running.stream()
                .map(one -> new Way(
                        one.id(),
                        one.fields().kind(),
                        shown(one.fields()),
                        SafeContactRules.judge(one, sheCalls, clock.instant())))
                .toList();
    }

    private static String shown(ChannelFields fields) {
        return fields.kind().isNumber() ? Phones.shown(fields.value()) : fields.value();
    }

    private static boolean sheCalls(List<PersonCard.Channel> running) {
        return running.stream().anyMatch(one -> one.fields().kind() == ChannelFields.Kind.SHE_CALLS);
    }

    @Override
    public ActorId toTell(FamilyId family) {
        var now = clock.instant();
        return families.coordinator(family)
                .filter(coordinator -> relations.of(family).stream()
                        .anyMatch(one -> one.actor().equals(coordinator) && runs(one, now)))
                .orElseGet(() -> CurrentActor.get().id());
    }

    private static boolean runs(Relations.Relation one, Instant now) {
        var end = one.endsAt();
        return one.scope().contains(Compartment.C0L)
                && !one.startsAt().isAfter(now)
                && (end == null || end.isAfter(now));
    }
}
