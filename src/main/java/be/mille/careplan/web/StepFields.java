package be.mille.careplan.web;

import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of one step as texts: as stored, or as typed. */
public record StepFields(
        String wish,
        String again,
        String already,
        String owner,
        String due,
        String progress,
        String could,
        String service,
        String title,
        String category,
        String decision,
        String reason) {

    static final String HER = "HER";
    private static final String PROFESSIONAL = "P:";
    private static final String SERVICE = "S:";

    static StepFields of(StepState state, Dates dates) {
        return new StepFields(
                state.wish().name(),
                day(state.talkAgain(), dates),
                text(state.alreadyBy()),
                owner(state.owner()),
                day(state.due(), dates),
                state.progress().name(),
                state.couldNot() == null ? "" : state.couldNot().name(),
                state.service() == null ? "" : state.service().toString(),
                text(state.title()),
                "",
                "",
                "");
    }

    /** What was typed where something was, else these. */
    StepFields typed(PlanForm form, String prefix) {
        return new StepFields(
                form.value(prefix + "wish", wish),
                form.value(prefix + "again", again),
                form.value(prefix + "already", already),
                form.value(prefix + "owner", owner),
                form.value(prefix + "due", due),
                form.value(prefix + "progress", progress),
                form.value(prefix + "could", could),
                form.value(prefix + "service", service),
                form.value(prefix + "title", title),
                form.value(prefix + "category", category),
                form.value(prefix + "decision", decision),
                form.value(prefix + "reason", reason));
    }

    static String owner(@Nullable Owner owner) {
        return switch (owner) {
            case null -> "";
            case Owner.Her _ -> HER;
            case Owner.Professional(var actor) -> PROFESSIONAL + actor;
            case Owner.Service(var id) -> SERVICE + id;
        };
    }

    /** Null for nobody chosen, and for a value no page of ours offers. */
    static @Nullable Owner owner(String value) {
        try {
            if (value.equals(HER)) {
                return new Owner.Her();
            }
            if (value.startsWith(PROFESSIONAL)) {
                return new Owner.Professional(new ActorId(UUID.fromString(value.substring(PROFESSIONAL.length()))));
            }
            if (value.startsWith(SERVICE)) {
                return new Owner.Service(new ServiceId(UUID.fromString(value.substring(SERVICE.length()))));
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return null;
    }

    private static String day(@Nullable LocalDate day, Dates dates) {
        return day == null ? "" : dates.numeric(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
