package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.FamilyAction;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.MemberFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes how her family is tied, among people the writer sees, and keeps in the history what was said and taken back. */
@Service
@Transactional
class KinshipService implements Kinships {
    /** A tie in the history: with the names of that time. */
    record Told(
            String who,
            Kinship.Kind kin,
            String whom,
            @Nullable Object since) {}

    record Drawn(String who, Kinship.Sign sign) {}

    private final Access access;
    private final Clearances clearances;
    private final FamilyStore families;
    private final HouseholdStore households;
    private final ChildStore children;
    private final MergeStore merges;
    private final KinshipStore store;
    private final PersonRecords records;
    private final ChangeStore changes;

    KinshipService(
            Access access,
            Clearances clearances,
            FamilyStore families,
            HouseholdStore households,
            ChildStore children,
            MergeStore merges,
            KinshipStore store,
            PersonRecords records,
            ChangeStore changes) {
        this.access = access;
        this.clearances = clearances;
        this.families = families;
        this.households = households;
        this.children = children;
        this.merges = merges;
        this.store = store;
        this.records = records;
        this.changes = changes;
    }

    @Override
    public Noted of(FamilyId family) {
        access.require(FamilyAction.VIEW, family);
        var along = merges.along(family).stream().map(FamilyId::value).collect(Collectors.toSet());
        var names = names(family);
        var ties = store.of(merges.along(family)).stream()
                .map(one -> asIn(family, along, one))
                .filter(one -> names.keySet().containsAll(one.ends()))
                .toList();
        var signs = store.signs(merges.along(family)).entrySet().stream()
                .map(one -> Map.entry(along.contains(one.getKey()) ? family.value() : one.getKey(), one.getValue()))
                .filter(one -> names.containsKey(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
        return new Noted(Kinship.standing(ties), signs);
    }

    @Override
    public void note(ToNote wish) {
        var me = CurrentActor.get().id();
        var family = wish.family();
        access.require(FamilyAction.SET_KIN, family, Compartment.C2, me);
        var who = wish.who() == null ? newcomer(wish) : wish.who();
        var names = names(family);
        var kind = wish.kind();
        var other = wish.other();
        if (!names.containsKey(who)
                || other != null && !names.containsKey(other)
                || wish.also() != null && !names.containsKey(wish.also())) {
            throw new NotFoundException();
        }
        draw(wish, who, names);
        if (kind != null && other != null) {
            var compartment = wish.kept() ? Compartment.C10 : Compartment.C2;
            if (wish.kept()) {
                clearances.clearAuthor(family, compartment);
                access.require(FamilyAction.SET_KIN, family, compartment, me);
            }
            var tie = new Kinship(wish.key(), family, compartment, me, who, kind, other, wish.also(), wish.since());
            if (store.insert(tie)) {
                changes.write(family, compartment, "kin", tie.id(), null, told(tie, names));
            }
        }
    }

    private void draw(ToNote wish, UUID who, Map<UUID, String> names) {
        var sign = wish.sign();
        var before = store.signs(List.of(wish.family())).getOrDefault(who, Kinship.Sign.NONE);
        if (sign == null || sign == before) {
            return;
        }
        var name = names.getOrDefault(who, "");
        store.draw(wish.family(), who, sign);
        changes.write(wish.family(), Compartment.C2, "kin", who, new Drawn(name, before), new Drawn(name, sign));
    }

    /** Somebody not yet named anywhere: her name is open to the team, as every name around her. */
    private UUID newcomer(ToNote wish) {
        var id = UUID.nameUUIDFromBytes((wish.key() + " somebody").getBytes(StandardCharsets.UTF_8));
        var called = Objects.requireNonNull(wish.newcomer());
        records.addMember(
                wish.family(),
                id,
                new MemberFields(
                        MemberFields.Role.RELATIVE, called, null, null, MemberFields.Lives.UNKNOWN, null, null));
        return id;
    }

    @Override
    public void takeBack(FamilyId family, UUID tie) {
        var one = writable(family, tie, false);
        store.takeBack(one);
        changes.writeOf(one.author(), one.family(), one.compartment(), "kin", one.id(), told(one, names(family)), null);
    }

    @Override
    public void restore(FamilyId family, UUID tie) {
        var one = writable(family, tie, true);
        store.restore(one);
        changes.writeOf(one.author(), one.family(), one.compartment(), "kin", one.id(), null, told(one, names(family)));
    }

    private Kinship writable(FamilyId family, UUID tie, boolean takenBack) {
        access.require(FamilyAction.SET_KIN, family);
        var one = merges.along(family).stream()
                .flatMap(record -> store.find(record, tie, takenBack).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        access.require(FamilyAction.SET_KIN, one.family(), one.compartment(), one.author());
        return one;
    }

    private static Told told(Kinship tie, Map<UUID, String> names) {
        var whom = tie.ends().stream()
                .skip(1)
                .map(one -> names.getOrDefault(one, ""))
                .collect(Collectors.joining(", "));
        return new Told(names.getOrDefault(tie.one(), ""), tie.kind(), whom, tie.since());
    }

    /** Everybody of the family this reader sees, as they are called; she by the id of the record. */
    private Map<UUID, String> names(FamilyId family) {
        var along = merges.along(family);
        var names = new HashMap<UUID, String>();
        families.head(family)
                .ifPresent(head -> names.put(family.value(), head.fields().called()));
        households
                .members(along, Map.of())
                .forEach(one -> names.put(one.id(), one.fields().called()));
        children.of(along)
                .forEach(one -> names.put(
                        one.id().value(),
                        Objects.requireNonNullElse(one.called(), one.bornOn().toString())));
        return names;
    }

    /** She is one, whichever of the records that are read as one it was noted in. */
    private static Kinship asIn(FamilyId family, Set<UUID> along, Kinship one) {
        UnaryOperator<UUID> she = id -> along.contains(id) ? family.value() : id;
        var also = one.also();
        return new Kinship(
                one.id(),
                one.family(),
                one.compartment(),
                one.author(),
                she.apply(one.one()),
                one.kind(),
                she.apply(one.other()),
                also == null ? null : she.apply(also),
                one.since());
    }
}
