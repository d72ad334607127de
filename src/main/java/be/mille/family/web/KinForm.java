package be.mille.family.web;

import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.PartialDate;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How two of her family are tied, as typed; {@code who} is empty for somebody new. */
public record KinForm(
        String key,
        String who,
        String newcomer,
        String sign,
        String kind,
        String other,
        String also,
        String since,
        String kept) {
    public KinForm(
            @Nullable String key,
            @Nullable String who,
            @Nullable String newcomer,
            @Nullable String sign,
            @Nullable String kind,
            @Nullable String other,
            @Nullable String also,
            @Nullable String since,
            @Nullable String kept) {
        this.key = Typed.text(key);
        this.who = Typed.text(who);
        this.newcomer = Typed.text(newcomer);
        this.sign = Typed.text(sign);
        this.kind = Typed.text(kind);
        this.other = Typed.text(other);
        this.also = Typed.text(also);
        this.since = Typed.text(since);
        this.kept = Typed.text(kept);
    }

    static KinForm empty(UUID key) {
        return new KinForm(key.toString(), "", "", "", "", "", "", "", "");
    }

    public boolean keeps() {
        return Typed.ticked(kept);
    }

    /** @param known everybody the reader sees, by id */
    Optional<Kinships.ToNote> read(
            FamilyId family, UUID otherwise, Set<String> known, PersonWords words, FormErrors errors) {
        var kin = Typed.constant(Kinship.Kind.class, kind);
        var drawn = Typed.constant(Kinship.Sign.class, sign);
        somebody(known, words, errors);
        if (kin == null && drawn == null) {
            errors.add("kind", words.get("family.kin.error.kind"));
        }
        if (kin != null) {
            tied(kin, known, words, errors);
        }
        var day = day(kin, words, errors);
        if (errors.any()) {
            return Optional.empty();
        }
        boolean tie = kin != null;
        return Optional.of(new Kinships.ToNote(
                family,
                Typed.key(key, otherwise),
                id(who),
                Typed.orNull(newcomer),
                drawn,
                kin,
                tie ? id(other) : null,
                kin == Kinship.Kind.CHILD ? id(also) : null,
                day,
                tie && keeps()));
    }

    private void somebody(Set<String> known, PersonWords words, FormErrors errors) {
        if (who.isEmpty() == newcomer.isEmpty() || !who.isEmpty() && !known.contains(who)) {
            errors.add("who", words.get("family.kin.error.who"));
        }
        words.atMost(PersonWords.NAME, newcomer, "newcomer", errors);
    }

    private void tied(Kinship.Kind kin, Set<String> known, PersonWords words, FormErrors errors) {
        if (!known.contains(other) || other.equals(who)) {
            errors.add("other", words.get("family.kin.error.other"));
        }
        boolean alone = also.isEmpty();
        if (!alone && (kin != Kinship.Kind.CHILD || !known.contains(also) || also.equals(who) || also.equals(other))) {
            errors.add("also", words.get("family.kin.error.also"));
        }
    }

    private @Nullable PartialDate day(Kinship.@Nullable Kind kin, PersonWords words, FormErrors errors) {
        if (since.isEmpty()) {
            return null;
        }
        var read = PersonWords.partial(since)
                .filter(one -> !one.earliest().isAfter(words.dates().today()))
                .orElse(null);
        if (read == null || kin == null || !kin.couple()) {
            errors.add("since", words.get("family.kin.error.since"));
        }
        return read;
    }

    private static @Nullable UUID id(String typed) {
        return typed.isEmpty() ? null : UUID.fromString(typed);
    }
}
