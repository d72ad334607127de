package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list or another module needs to know of a family; every reader with a live relation may have it (C0), except
 * where noted.
 *
 * @param called the name she wishes to be called by
 * @param officialName official names in one line, or null
 * @param languages BCP 47 codes, the first is the one she speaks best
 * @param stage of the pregnancy or child that matters now
 * @param postcode null when unknown, or when the reader may not know where she is (C0L)
 * @param coordinator null when nobody coordinates yet
 * @param lastContact day of the last contact: she, or a relative she named, and a professional spoke, met or wrote
 * @param openedOn day the record was opened
 * @param closed whether the record is closed, by somebody or because the programme ended for this family
 */
public record FamilySummary(
        FamilyId id,
        String called,
        @Nullable String officialName,
        List<String> languages,
        boolean interpreter,
        Stage stage,
        @Nullable String postcode,
        @Nullable ActorId coordinator,
        @Nullable LocalDate lastContact,
        LocalDate openedOn,
        boolean closed) {
    public FamilySummary {
        languages = List.copyOf(languages);
    }
}
