package be.mille.home.web.genogram;

import be.mille.family.Child;
import be.mille.family.Kinship;
import be.mille.family.MemberFields;
import be.mille.family.PartialDate;
import be.mille.family.PersonCard;
import be.mille.family.Precision;
import be.mille.family.Pregnancy;
import be.mille.home.web.Words;
import be.mille.home.web.genogram.Relative.Place;
import be.mille.ui.draw.Kindred;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody of the family, the eldest first, from what the record holds: nothing is asked twice and no sign is guessed. */
record Relatives(Map<UUID, Kinship.Sign> signs, Words words) {
    List<Relative> of(PersonCard card, List<Pregnancy> pregnancies) {
        var all = new ArrayList<Relative>();
        all.add(her(card));
        card.household().forEach(one -> all.add(member(one)));
        var last = pregnancies.stream().findFirst().orElse(null);
        pregnancies.reversed().forEach(one -> all.addAll(pregnancy(one, one == last ? Place.OF_BOTH : Place.HERS)));
        return all;
    }

    private Relative her(PersonCard card) {
        var birth = card.person().birth();
        return new Relative(
                drawn(card.id().value(), card.person().called(), "", age(birth), true, false, null),
                List.of(),
                date(birth),
                null,
                Place.HER);
    }

    private Relative member(PersonCard.Member one) {
        var fields = one.fields();
        var detail = one.detail();
        var birth = fields.birth() != null || detail == null
                ? fields.birth()
                : detail.fields().birth();
        var tie = fields.tie();
        var is = tie == null || tie.isBlank() ? words.t().of("home.kin", fields.role()) : tie;
        boolean home = fields.lives() == MemberFields.Lives.WITH_HER || fields.lives() == MemberFields.Lives.PART_TIME;
        return new Relative(
                drawn(one.id(), fields.called(), is, age(birth), home, false, null),
                List.of(is),
                date(birth),
                lives(fields),
                switch (fields.role()) {
                    case SECOND_PARENT -> Place.SECOND_PARENT;
                    case OLDER_CHILD -> Place.HERS;
                    case ADULT, SUPPORT, RELATIVE -> Place.OTHER;
                });
    }

    private @Nullable String lives(MemberFields fields) {
        if (fields.lives() == MemberFields.Lives.UNKNOWN) {
            return null;
        }
        var lives = words.t().of("family.household.lives", fields.lives());
        return fields.livesWith() == null ? lives : words.get("home.genogram.lives", lives, fields.livesWith());
    }

    private List<Relative> pregnancy(Pregnancy one, Place place) {
        return switch (one.outcome()) {
            case BIRTH ->
                one.children().stream()
                        .map(child -> child(child, one.children().size(), place))
                        .toList();
            case LOSS -> List.of(ended(one, place));
            case ONGOING -> expected(one, place);
        };
    }

    private Relative child(Child one, int together, Place place) {
        var called = one.called() == null ? words.get("family.pregnancy.child", one.number()) : one.called();
        var is = new ArrayList<String>();
        Optional.ofNullable(one.diedOn())
                .ifPresent(day ->
                        is.add(words.get("family.pregnancy.died", words.dates().full(day))));
        boolean home = one.diedOn() == null && !one.placed();
        return new Relative(
                drawn(
                        one.id().value(),
                        called,
                        words.dates().numeric(one.bornOn()),
                        "",
                        home,
                        one.diedOn() != null,
                        together > 1 ? one.pregnancy().toString() : null),
                is,
                words.dates().full(one.bornOn()),
                one.diedOn() != null
                        ? null
                        : one.placed()
                                ? words.get("family.pregnancy.placed")
                                : words.t().of("family.household.lives", MemberFields.Lives.WITH_HER),
                place);
    }

    private Relative ended(Pregnancy one, Place place) {
        var day = one.endedOn();
        var kind = one.endKind();
        var is = day == null
                ? List.<String>of()
                : List.of(
                        kind == null
                                ? words.get(
                                        "family.pregnancy.ended", words.dates().full(day))
                                : words.get(
                                        "family.pregnancy.ended.kind",
                                        words.dates().full(day),
                                        words.t().of("family.birth.kind", kind)));
        return new Relative(
                new Kindred.One(
                        one.id().toString(),
                        words.get("home.genogram.ended"),
                        day == null ? "" : words.dates().numeric(day),
                        "",
                        Kindred.Sign.ENDED,
                        false,
                        false,
                        null),
                is,
                null,
                null,
                place);
    }

    /** As many as are expected, as far as the reader may know; together they are one line. */
    private List<Relative> expected(Pregnancy one, Place place) {
        var due = one.due();
        var all = new ArrayList<Relative>();
        for (var number = 0; number < one.expected(); number++) {
            all.add(new Relative(
                    new Kindred.One(
                            one.id() + "-" + number,
                            words.get("home.genogram.expected"),
                            due == null ? "" : words.dates().numeric(due),
                            "",
                            Kindred.Sign.EXPECTED,
                            true,
                            false,
                            one.expected() > 1 ? one.id().toString() : null),
                    due == null
                            ? List.of()
                            : List.of(words.get(
                                    "family.pregnancy.due", words.dates().full(due))),
                    null,
                    null,
                    place));
        }
        return all;
    }

    private Kindred.One drawn(
            UUID id, String name, String note, String age, boolean home, boolean gone, @Nullable String litter) {
        var sign = signs.getOrDefault(id, Kinship.Sign.NONE);
        return new Kindred.One(
                id.toString(),
                name,
                note,
                age,
                switch (sign) {
                    case CIRCLE -> Kindred.Sign.CIRCLE;
                    case SQUARE -> Kindred.Sign.SQUARE;
                    case DIAMOND -> Kindred.Sign.DIAMOND;
                    case NONE -> Kindred.Sign.OPEN;
                },
                home,
                gone,
                litter);
    }

    private String age(@Nullable PartialDate birth) {
        int years = birth == null ? 0 : birth.yearsOn(words.dates().today());
        return years == 0 ? "" : String.valueOf(years);
    }

    private @Nullable String date(@Nullable PartialDate birth) {
        return birth == null ? null : Precision.of(birth).words(birth.earliest(), words.dates(), words.dates()::full);
    }
}
