package be.mille.careplan.web;

import be.mille.careplan.CouldNot;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.Progress;
import be.mille.careplan.SavePlan;
import be.mille.careplan.SetAsideReason;
import be.mille.careplan.StepId;
import be.mille.careplan.StepRules;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.directory.ServiceId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a sent form to the command, with a sentence at the field for what cannot be read. */
final class PlanReader {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final PlanForm form;
    private final Texts t;
    private final LocalDate today;
    private final FormErrors errors = FormErrors.none();

    PlanReader(PlanForm form, Texts t, LocalDate today) {
        this.form = form;
        this.t = t;
        this.today = today;
    }

    FormErrors errors() {
        return errors;
    }

    SavePlan read(FamilyId family) {
        return new SavePlan(family, form.key(), needs(), steps(), newNeeds(), newSteps(), taken(), setAside());
    }

    private List<SavePlan.NeedChange> needs() {
        var changes = new ArrayList<SavePlan.NeedChange>();
        for (var id : form.ids(PlanForm.NEED, "version")) {
            var prefix = PlanForm.NEED + id + ".";
            var words = form.value(prefix + "words").strip();
            if (words.length() > StepRules.LONGEST_TEXT) {
                errors.add(prefix + "words", t.get("careplan.problem.words", StepRules.LONGEST_TEXT));
            }
            constant(NeedState.class, form.value(prefix + "state"))
                    .ifPresent(state -> changes.add(new SavePlan.NeedChange(
                            new NeedId(uuid(id)), number(form.value(prefix + "version")), state, textOrNull(words))));
        }
        return changes;
    }

    private List<SavePlan.StepChange> steps() {
        return form.ids(PlanForm.STEP, "version").stream()
                .filter(id -> !form.value(PlanForm.STEP + id + ".take").equals("theirs"))
                .map(id -> {
                    var prefix = PlanForm.STEP + id + ".";
                    return new SavePlan.StepChange(
                            new StepId(uuid(id)), number(form.value(prefix + "version")), state(prefix));
                })
                .toList();
    }

    private List<SavePlan.NewNeed> newNeeds() {
        var title = form.value("new.title").strip();
        var domain = form.value("new.domain");
        var words = form.value("new.words").strip();
        var step = form.value("new.step.title").strip();
        if (title.isEmpty() && domain.isEmpty() && words.isEmpty() && step.isEmpty()) {
            return List.of();
        }
        if (title.isEmpty() && domain.isEmpty()) {
            errors.add("new.title", t.get("careplan.problem.need"));
        }
        if (title.length() > StepRules.LONGEST_TITLE) {
            errors.add("new.title", t.get("careplan.problem.TOO_LONG", StepRules.LONGEST_TITLE));
        }
        if (words.length() > StepRules.LONGEST_TEXT) {
            errors.add("new.words", t.get("careplan.problem.words", StepRules.LONGEST_TEXT));
        }
        return List.of(new SavePlan.NewNeed(
                domain.isEmpty() ? null : domain,
                title,
                words,
                textOrNull(form.value("new.step.category")),
                step.isEmpty() ? null : state("new.step.")));
    }

    private List<SavePlan.NewStep> newSteps() {
        var steps = new ArrayList<SavePlan.NewStep>();
        for (var id : form.ids(PlanForm.NEW_STEP, "title")) {
            var prefix = PlanForm.NEW_STEP + id + ".";
            if (!form.value(prefix + "title").isBlank()) {
                var category = form.value(prefix + "category");
                steps.add(new SavePlan.NewStep(
                        new NeedId(uuid(id)), category.isEmpty() ? null : category, state(prefix)));
            }
        }
        return steps;
    }

    private List<SavePlan.TakenPath> taken() {
        var taken = new ArrayList<SavePlan.TakenPath>();
        for (var path : form.ids(PlanForm.PATH, "decision")) {
            var prefix = PlanForm.PATH + path + ".";
            boolean discuss = form.value(prefix + "decision").equals("DISCUSS");
            boolean aside = form.value(prefix + "decision").equals("SET_ASIDE");
            if (!aside && (discuss || !form.value(prefix + "wish").isEmpty())) {
                taken.add(new SavePlan.TakenPath(path, state(prefix)));
            }
        }
        return taken;
    }

    private List<SavePlan.SetAsidePath> setAside() {
        var aside = new ArrayList<SavePlan.SetAsidePath>();
        for (var path : form.ids(PlanForm.PATH, "decision")) {
            var prefix = PlanForm.PATH + path + ".";
            if (form.value(prefix + "decision").equals("SET_ASIDE")) {
                var reason = constant(SetAsideReason.class, form.value(prefix + "reason"));
                if (reason.isEmpty()) {
                    errors.add(prefix + "reason", t.get("careplan.problem.set-aside"));
                }
                aside.add(new SavePlan.SetAsidePath(
                        path, reason.orElse(SetAsideReason.OTHER), textOrNull(form.value(prefix + "note"))));
            }
        }
        return aside;
    }

    private StepState state(String prefix) {
        var wish = constant(Wish.class, form.value(prefix + "wish")).orElse(Wish.NOT_ASKED);
        var progress = constant(Progress.class, form.value(prefix + "progress")).orElse(Progress.TODO);
        return new StepState(
                        form.value(prefix + "title"),
                        service(form.value(prefix + "service")),
                        wish,
                        wish == Wish.NOT_NOW ? day(prefix + "again") : null,
                        form.value(prefix + "already"),
                        progress,
                        constant(CouldNot.class, form.value(prefix + "could")).orElse(null),
                        StepFields.owner(form.value(prefix + "owner")),
                        wish.keepsOwner() ? day(prefix + "due") : null)
                .clean();
    }

    private @Nullable LocalDate day(String field) {
        var typed = form.value(field);
        if (typed.isBlank()) {
            return null;
        }
        var day = DateInput.parse(typed).filter(one -> !one.isBefore(EARLIEST) && !one.isAfter(today.plusYears(3)));
        if (day.isEmpty()) {
            errors.add(field, t.get("careplan.problem.date"));
        }
        return day.orElse(null);
    }

    private static @Nullable ServiceId service(String value) {
        try {
            return value.isEmpty() ? null : new ServiceId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** -1, which no version ever was, for what is no number. */
    static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
