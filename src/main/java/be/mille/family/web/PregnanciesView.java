package be.mille.family.web;

import be.mille.directory.Professional;
import be.mille.family.Child;
import be.mille.family.Gestation;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Dating;
import be.mille.family.Stage;
import be.mille.family.Stages;
import be.mille.family.ToldTwice;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pregnancies and children in words. */
final class PregnanciesView {
    private final Texts t;
    private final Dates dates;
    private final Map<ActorId, Professional> people;

    PregnanciesView(Texts t, Dates dates, Map<ActorId, Professional> people) {
        this.t = t;
        this.dates = dates;
        this.people = people;
    }

    PregnanciesPage.Item item(Pregnancy one) {
        return item(new ToldTwice.Together(one, List.of()));
    }

    PregnanciesPage.Item item(ToldTwice.Together told) {
        var one = told.counted();
        var first = one.datings().stream().findFirst();
        return new PregnanciesPage.Item(
                one.id().toString(),
                one.version(),
                title(one),
                one.due() == null ? null : t.get("family.pregnancy.due", dates.full(one.due())),
                first.map(this::how).orElse(null),
                one.datings().stream().skip(1).map(this::correction).toList(),
                one.expected() > 1 ? t.get("family.pregnancy.expected", one.expected()) : null,
                ended(one),
                early(one),
                one.ongoing(),
                one.outcome() == Pregnancy.Outcome.LOSS,
                one.children().stream().map(child -> born(one, child)).toList(),
                told.also().stream().map(other -> also(one, other)).toList());
    }

    private PregnanciesPage.Also also(Pregnancy one, Pregnancy other) {
        var differs = new ArrayList<String>();
        if (other.due() != null && !other.due().equals(one.due())) {
            var due = t.get("family.pregnancy.due", dates.full(other.due()));
            var first = other.datings().stream().findFirst();
            differs.add(first.map(dating -> due + ". " + how(dating)).orElse(due));
        }
        if (other.ongoing() && !one.ongoing()) {
            differs.add(t.get("family.pregnancy.also.ongoing"));
        } else if (endsOtherwise(one, other)) {
            differs.add(Objects.requireNonNull(ended(other)));
        }
        var names = names(other);
        if (!names.isEmpty() && !names.equals(names(one))) {
            differs.add(String.join(", ", names));
        }
        return new PregnanciesPage.Also(other.id().toString(), other.ongoing(), List.copyOf(differs));
    }

    /** Saying less is not saying otherwise. */
    private static boolean endsOtherwise(Pregnancy one, Pregnancy other) {
        return other.endedOn() != null
                && (one.outcome() != other.outcome()
                        || !other.endedOn().equals(one.endedOn())
                        || (other.placeOfBirth() != null
                                && one.placeOfBirth() != null
                                && other.placeOfBirth() != one.placeOfBirth())
                        || (other.endKind() != null && one.endKind() != null && other.endKind() != one.endKind()));
    }

    private List<String> names(Pregnancy one) {
        return one.children().stream()
                .map(child -> childName(child, t))
                .sorted()
                .toList();
    }

    private String title(Pregnancy one) {
        return switch (one.outcome()) {
            case ONGOING -> one.due() == null ? t.get("family.stage.undated") : pregnant(one.due());
            case BIRTH ->
                one.livingChildren().isEmpty()
                        ? t.get("family.stage.after-loss")
                        : t.get("family.pregnancy.title.birth", one.children().size());
            case LOSS -> t.get("family.stage.after-loss");
        };
    }

    private String pregnant(LocalDate due) {
        var today = dates.today();
        return Stages.words(
                new Stage.Pregnant(Gestation.weekOn(due, today), Gestation.dayInWeekOn(due, today), due), t, dates);
    }

    private String how(Dating one) {
        return t.get(
                "family.pregnancy.how", source(one), dates.brief(Brussels.dayOf(one.statedAt())), name(one.statedBy()));
    }

    private String source(Dating one) {
        return switch (one.source()) {
            case LAST_PERIOD ->
                t.get("family.pregnancy.source.LAST_PERIOD.on", dates.full(Objects.requireNonNull(one.lastPeriod())));
            case SCAN ->
                one.scanOn() == null
                        ? t.get("family.pregnancy.source.SCAN")
                        : t.get("family.pregnancy.source.SCAN.on", dates.full(one.scanOn()));
            case TOLD -> t.get("family.pregnancy.source.TOLD");
        };
    }

    private String correction(Dating one) {
        return t.get("family.pregnancy.before", dates.full(one.due()), how(one));
    }

    private String name(ActorId actor) {
        var person = people.get(actor);
        return person == null ? t.get("family.pregnancy.somebody") : person.name();
    }

    private @Nullable String ended(Pregnancy one) {
        if (one.endedOn() == null) {
            return null;
        }
        var day = dates.full(one.endedOn());
        return switch (one.outcome()) {
            case ONGOING -> null;
            case BIRTH ->
                one.placeOfBirth() == null
                        ? t.get("family.pregnancy.born", day)
                        : t.get("family.pregnancy.born.where", day, place(one));
            case LOSS ->
                one.endKind() == null
                        ? t.get("family.pregnancy.ended", day)
                        : t.get("family.pregnancy.ended.kind", day, t.of("family.birth.kind", one.endKind()));
        };
    }

    private String place(Pregnancy one) {
        var kind = t.of("family.birth.place", Objects.requireNonNull(one.placeOfBirth()));
        return one.placeName() == null ? kind : kind + ", " + one.placeName();
    }

    private @Nullable String early(Pregnancy one) {
        if (one.outcome() != Pregnancy.Outcome.BIRTH || one.due() == null || one.endedOn() == null) {
            return null;
        }
        return Gestation.early(one.due(), one.endedOn())
                ? t.get(
                        "family.pregnancy.early",
                        Gestation.weekOn(one.due(), one.endedOn()),
                        Gestation.dayInWeekOn(one.due(), one.endedOn()))
                : null;
    }

    private PregnanciesPage.Born born(Pregnancy pregnancy, Child one) {
        var lines = new ArrayList<String>();
        if (one.bornAt() != null) {
            lines.add(t.get(
                    "family.pregnancy.hour",
                    dates.time(Brussels.timeOf(one.bornAt()).toLocalTime())));
        }
        if (one.diedOn() == null) {
            corrected(pregnancy, one, lines);
            if (one.staysInHospital()) {
                lines.add(t.get("family.pregnancy.stays"));
            }
            if (one.placed()) {
                lines.add(t.get("family.pregnancy.placed"));
            }
        }
        return new PregnanciesPage.Born(childName(one, t), age(one), List.copyOf(lines));
    }

    static String childName(Child one, Texts t) {
        return one.called() == null ? t.get("family.pregnancy.child", one.number()) : one.called();
    }

    private String age(Child one) {
        var today = dates.today();
        return one.diedOn() != null
                ? t.get("family.pregnancy.died", dates.full(one.diedOn()))
                : Stages.words(
                        new Stage.AfterBirth((int) ChronoUnit.DAYS.between(one.bornOn(), today), one.bornOn()),
                        t,
                        dates);
    }

    private void corrected(Pregnancy pregnancy, Child one, List<String> lines) {
        if (pregnancy.due() == null) {
            return;
        }
        var today = dates.today();
        var age = Gestation.correctedAge(pregnancy.due(), one.bornOn(), today);
        if (age.isPresent()) {
            lines.add(
                    age.getAsInt() < 0
                            ? t.get("family.pregnancy.corrected.before", pregnant(pregnancy.due()))
                            : t.get(
                                    "family.pregnancy.corrected",
                                    Stages.words(new Stage.AfterBirth(age.getAsInt(), pregnancy.due()), t, dates)));
        }
    }
}
