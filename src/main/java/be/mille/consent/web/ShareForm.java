package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Deciders;
import be.mille.consent.Interpreting;
import be.mille.consent.Purpose;
import be.mille.consent.SharedSecret;
import be.mille.consent.Wordings;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed when something is to be shared with a colleague, or with the people of an organisation. */
public record ShareForm(
        @Nullable String key,
        @Nullable String colleague,
        @Nullable String organisation,
        @Nullable String language,
        @Nullable String version,
        @Nullable String informed,
        @Nullable String how,
        @Nullable String interpreting,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason,
        @Nullable List<String> subjects,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String until,
        @Nullable String task,
        @Nullable String taskWords,
        @Nullable String decider,
        @Nullable String heard) {
    static final String FOR_SUBJECT = "SUBJECT";

    /** The subjects somebody may be there for; what is told of a third party is nobody's role. */
    static final List<Compartment> ROLES = Compartment.RESTRICTED.stream()
            .filter(one -> one != Compartment.C10)
            .sorted()
            .toList();

    private static final Set<ConsentKind> OFFERED = Set.of(
            ConsentKind.GIVEN,
            ConsentKind.GIVEN_ORALLY,
            ConsentKind.INFORMED,
            ConsentKind.DECLINED,
            ConsentKind.LEGAL_DUTY,
            ConsentKind.VITAL_INTEREST);

    static ShareForm empty(
            String key, @Nullable String colleague, @Nullable String organisation, @Nullable String language) {
        return new ShareForm(
                key,
                colleague,
                organisation,
                language,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Meant for a whole organisation. */
    boolean house() {
        return text(organisation) != null;
    }

    /** What the law or a danger asks for is asked for somebody, never for everybody of an organisation. */
    @Nullable
    ConsentKind kind() {
        return Arrays.stream(ConsentKind.values())
                .filter(one -> one.name().equals(how) && OFFERED.contains(one) && !(house() && one.owed()))
                .findFirst()
                .orElse(null);
    }

    Interpreting interpreted() {
        return Arrays.stream(Interpreting.values())
                .filter(one -> one.name().equals(interpreting))
                .findFirst()
                .orElse(Interpreting.NONE);
    }

    /** Those that are ticked among what may be asked for, with identity and team, which always come along. */
    Set<Compartment> chosen(Set<Compartment> offered) {
        return offered.stream()
                .filter(one -> one == Compartment.C0 || (subjects != null && subjects.contains(one.name())))
                .collect(Collectors.toSet());
    }

    /** The colleague comes for one restricted subject alone. */
    boolean forSubject() {
        return !house() && FOR_SUBJECT.equals(place);
    }

    /** Which; null when none was chosen. */
    @Nullable
    Compartment comesFor() {
        return ROLES.stream()
                .filter(one -> one.name().equals(subject))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate lastDay() {
        return DateInput.parse(until).orElse(null);
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    Deciders.Said said(Set<Compartment> about) {
        return new Deciders.Said(kind(), about, decider, "true".equals(heard));
    }

    /** What it is shared for; null where nothing is, or nothing was chosen. */
    @Nullable
    Purpose purpose() {
        var kind = kind();
        var chosen = text(task);
        return kind == null || !kind.opens() || chosen == null ? null : new Purpose(chosen, text(taskWords));
    }

    /** Nothing is shared but for a task, and for none but the mission of whoever will read it. */
    void check(FormErrors errors, List<String> tasks, Texts t) {
        var kind = kind();
        var chosen = text(task);
        if (kind == null || !kind.opens() || tasks.contains(Objects.requireNonNullElse(chosen, ""))) {
            return;
        }
        boolean unsaid = chosen == null && !tasks.isEmpty();
        errors.add("task", t.get(unsaid ? "consent.problem.task" : "consent.problem.mission"));
    }

    /** The conditions of a shared secret that she or the professional must answer; the others are known. */
    FormErrors errors(Texts t, LocalDate today, Wordings wordings) {
        var errors = FormErrors.none();
        new SharedSecret("true".equals(informed), kind(), witness, article, reason)
                .missing(wordings, t.language(), today)
                .forEach(one -> errors.add(one, t.get("consent.problem." + one)));
        if (forSubject() && comesFor() == null) {
            errors.add("subject", t.get("consent.problem.subject"));
        }
        var last = lastDay();
        if (text(until) != null && (last == null || last.isBefore(today))) {
            errors.add("until", t.get("consent.problem.until"));
        }
        return errors;
    }
}
