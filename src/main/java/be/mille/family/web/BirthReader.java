package be.mille.family.web;

import be.mille.family.ChildId;
import be.mille.family.EndKind;
import be.mille.family.PlaceOfBirth;
import be.mille.family.PregnancyId;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.NotFoundException;
import be.mille.ui.FormErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed into the birth wizard, as far as it can be read. */
final class BirthReader {
    private final TypedForm typed;
    private final BirthForm form;
    private final LocalDate today;
    private final List<RecordBirth.Newborn> children = new ArrayList<>();
    private @Nullable LocalDate bornOn;
    private @Nullable LocalDate endedOn;
    private @Nullable PlaceOfBirth place;
    private @Nullable EndKind kind;
    private int count = 1;

    BirthReader(TypedForm typed, BirthForm form, LocalDate today) {
        this.typed = typed;
        this.form = form;
        this.today = today;
    }

    FormErrors errors() {
        return typed.errors();
    }

    int count() {
        return count;
    }

    boolean loss() {
        return form.loss();
    }

    /** Whether the first question is answered. */
    boolean outcome() {
        if (!form.loss() && !form.outcome().equals("BIRTH")) {
            typed.choice("outcome", PlaceOfBirth.class, "");
            return false;
        }
        return true;
    }

    void readWhen() {
        bornOn = typed.requiredDay("bornOn", form.bornOn()).orElse(null);
        if (!form.place().isEmpty()) {
            place = typed.choice("place", PlaceOfBirth.class, form.place()).orElse(null);
        }
        int wanted = typed.count("count", form.count());
        count = wanted == 0 ? 1 : wanted;
    }

    void readEnd() {
        endedOn = typed.requiredDay("endedOn", form.endedOn()).orElse(null);
        if (!form.kind().isEmpty()) {
            kind = typed.choice("kind", EndKind.class, form.kind()).orElse(null);
        }
    }

    void readChildren() {
        for (int i = 1; i <= form.children().size(); i++) {
            var one = form.children().get(i - 1);
            var hour = typed.hour("hour" + i, one.hour());
            var died =
                    one.died() ? typed.requiredDay("diedOn" + i, one.diedOn()).orElse(null) : null;
            children.add(new RecordBirth.Newborn(
                    id(one.id()), TypedForm.text(one.called()), hour.orElse(null), one.stays(), died));
        }
    }

    void refused(Map<String, Problem> problems) {
        typed.refused(problems, Map.of());
    }

    /** @param alone before the page on the children was reached: one stands for all */
    RecordBirth birthCommand(boolean alone) {
        return new RecordBirth(
                form.key(),
                pregnancy(),
                Objects.requireNonNull(bornOn),
                place,
                TypedForm.text(form.placeName()),
                alone ? List.of(new RecordBirth.Newborn(null, null, null, false, null)) : children,
                today,
                form.version());
    }

    RecordLoss lossCommand() {
        return new RecordLoss(form.key(), pregnancy(), Objects.requireNonNull(endedOn), kind, today, form.version());
    }

    private @Nullable PregnancyId pregnancy() {
        try {
            return form.pregnancy().isEmpty() ? null : new PregnancyId(UUID.fromString(form.pregnancy()));
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private static @Nullable ChildId id(String text) {
        try {
            return text.isEmpty() ? null : new ChildId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
