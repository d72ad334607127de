package be.mille.family.internal;

import be.mille.family.Child;
import be.mille.family.EndKind;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pregnancy without what hangs from it. */
record PregnancyHead(
        PregnancyId id,
        FamilyId family,
        @Nullable LocalDate due,
        Outcome outcome,
        @Nullable LocalDate endedOn,
        @Nullable PlaceOfBirth placeOfBirth,
        @Nullable String placeName,
        int version) {

    Pregnancy with(List<Child> children, List<Pregnancy.Dating> datings, @Nullable EndKind kind) {
        return new Pregnancy(
                id, family, due, outcome, endedOn, placeOfBirth, placeName, children, datings, kind, version);
    }
}
