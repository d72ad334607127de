package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.FamilyAction;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.kernel.FamilyId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the notes on a household where the writer has their subject, leaves them as they are where she has not, and keeps the history apart. */
@Component
class NoteSaving {
    /** What everybody around her may know of a member. */
    record Member(
            MemberFields.Role role,
            String called,
            @Nullable String tie,
            @Nullable Object birth,
            MemberFields.Lives lives) {}

    record MemberNotes(@Nullable String livesWith, @Nullable String note) {}

    record Care(@Nullable String siblingCare) {}

    record CareNote(@Nullable String siblingCareNote) {}

    record Rules(@Nullable String houseRules) {}

    private final Access access;
    private final HouseholdNotes notes;
    private final ChangeStore changes;

    NoteSaving(Access access, HouseholdNotes notes, ChangeStore changes) {
        this.access = access;
        this.notes = notes;
        this.changes = changes;
    }

    /** @param to null for somebody who is no longer one of them: what was said stays with the row */
    void member(FamilyId family, UUID id, @Nullable MemberFields from, @Nullable MemberFields to) {
        changes.write(family, Compartment.C0, "member", id, openly(from), openly(to));
        if (!writes(family, Compartment.C2)) {
            return;
        }
        if (to != null) {
            set(family, id, HouseholdNotes.Kind.LIVES_WITH, from == null ? null : from.livesWith(), to.livesWith());
            set(family, id, HouseholdNotes.Kind.NOTE, from == null ? null : from.note(), to.note());
        }
        changes.write(family, Compartment.C2, "member", id, apart(from), apart(to));
    }

    void house(FamilyId family, HouseholdFields from, HouseholdFields to) {
        changes.write(
                family, Compartment.C0, "household", null, new Care(from.siblingCare()), new Care(to.siblingCare()));
        if (writes(family, Compartment.C2)) {
            set(family, null, HouseholdNotes.Kind.CARE_NOTE, from.siblingCareNote(), to.siblingCareNote());
            changes.write(
                    family,
                    Compartment.C2,
                    "household",
                    null,
                    new CareNote(from.siblingCareNote()),
                    new CareNote(to.siblingCareNote()));
        }
        if (writes(family, Compartment.C0L)) {
            set(family, null, HouseholdNotes.Kind.HOUSE_RULES, from.houseRules(), to.houseRules());
            changes.write(
                    family,
                    Compartment.C0L,
                    "household",
                    null,
                    new Rules(from.houseRules()),
                    new Rules(to.houseRules()));
        }
    }

    private boolean writes(FamilyId family, Compartment compartment) {
        return access.offers(FamilyAction.CHANGE_HOUSEHOLD, family, compartment);
    }

    private void set(
            FamilyId family,
            @Nullable UUID member,
            HouseholdNotes.Kind kind,
            @Nullable String from,
            @Nullable String to) {
        if (!Objects.equals(from, to)) {
            notes.set(family, member, kind, to);
        }
    }

    private static @Nullable Member openly(@Nullable MemberFields one) {
        return one == null ? null : new Member(one.role(), one.called(), one.tie(), one.birth(), one.lives());
    }

    private static @Nullable MemberNotes apart(@Nullable MemberFields one) {
        return one == null ? null : new MemberNotes(one.livesWith(), one.note());
    }
}
