package be.mille.family.web;

import be.mille.family.HouseholdFields;
import be.mille.family.PersonCard;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for the whole household, as typed. */
public record HouseForm(String version, String siblingCare, String siblingCareNote, String houseRules) {
    public HouseForm(
            @Nullable String version,
            @Nullable String siblingCare,
            @Nullable String siblingCareNote,
            @Nullable String houseRules) {
        this.version = Typed.text(version);
        this.siblingCare = Typed.text(siblingCare);
        this.siblingCareNote = Typed.text(siblingCareNote);
        this.houseRules = Typed.text(houseRules);
    }

    static HouseForm of(PersonCard.Household house) {
        return new HouseForm(
                String.valueOf(house.version()),
                house.fields().siblingCare(),
                house.fields().siblingCareNote(),
                house.fields().houseRules());
    }

    HouseForm withVersion(int newer) {
        return new HouseForm(String.valueOf(newer), siblingCare, siblingCareNote, houseRules);
    }

    int readVersion() {
        return Typed.number(version);
    }

    Optional<HouseholdFields> read(PersonWords words, FormErrors errors) {
        words.atMost(PersonWords.NAME, siblingCare, "siblingCare", errors);
        words.atMost(PersonWords.NOTE, siblingCareNote, "siblingCareNote", errors);
        words.atMost(PersonWords.NOTE, houseRules, "houseRules", errors);
        return errors.any()
                ? Optional.empty()
                : Optional.of(new HouseholdFields(
                        Typed.orNull(siblingCare), Typed.orNull(siblingCareNote), Typed.orNull(houseRules)));
    }

    List<Difference> against(HouseForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.household.care"), theirs.siblingCare, siblingCare),
                new Difference(words.get("family.household.care-note"), theirs.siblingCareNote, siblingCareNote),
                new Difference(words.get("family.household.rules"), theirs.houseRules, houseRules));
    }
}
