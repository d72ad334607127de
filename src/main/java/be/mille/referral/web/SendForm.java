package be.mille.referral.web;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Reach;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is typed.
 *
 * @param to {@code SERVICE:id}, {@code LISTED:id} for a service of the list nobody of which reads requests here, {@code POOL},
 *     {@code COLLEAGUE} or {@code OUTSIDE}
 * @param pool who is asked together: ids of services, {@code LISTED:id} for those nobody of which reads here
 * @param poolName and poolPhone: others, one after the other, of no list
 * @param subject what it tells of her: the compartment it lies in
 * @param handing {@code true} when the receiver is asked to go on with her
 * @param border and on: when the way changes hands, where she is
 * @param read whether she read the letter, where she is
 * @param although and alone: why it is asked again, for all who read the request or for whoever writes it
 */
public record SendForm(
        @Nullable String key,
        @Nullable String step,
        @Nullable String category,
        @Nullable String to,
        @Nullable List<String> pool,
        @Nullable List<String> poolName,
        @Nullable List<String> poolPhone,
        @Nullable String colleague,
        @Nullable String outsideName,
        @Nullable String outsidePhone,
        @Nullable String way,
        @Nullable String mail,
        @Nullable String language,
        @Nullable String called,
        @Nullable String reach,
        @Nullable List<String> languages,
        @Nullable String interpreter,
        @Nullable String need,
        @Nullable String more,
        @Nullable String agreed,
        @Nullable String agreedOn,
        @Nullable String knowing,
        @Nullable String although,
        @Nullable String alone,
        @Nullable String answerBy,
        @Nullable String companion,
        @Nullable String handing,
        @Nullable String border,
        @Nullable String on,
        @Nullable String read,
        @Nullable String subject) {

    static final String SERVICE = "SERVICE:";
    static final String LISTED = "LISTED:";
    static final String COLLEAGUE = "COLLEAGUE";
    static final String OUTSIDE = "OUTSIDE";
    static final String TOGETHER = "POOL";

    /** What cannot even be read; whether it may be sent is judged afterwards. */
    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (receiver() == null) {
            errors.add(COLLEAGUE.equals(to) ? "colleague" : "to", t.get("referral.problem.to"));
        }
        if (AnswerForm.text(called) == null) {
            errors.add("called", t.get("referral.problem.called"));
        }
        if (DateInput.parse(answerBy).isEmpty()) {
            errors.add("answerBy", t.get("referral.problem.answer-by"));
        }
        if (agreedWay() != null && DateInput.parse(agreedOn).isEmpty()) {
            errors.add("agreedOn", t.get("referral.problem.agreed-on"));
        }
        if (TOGETHER.equals(to)) {
            PoolForm.of(this).check(errors, t);
        }
        return errors;
    }

    /** What the list knows of the service that is chosen: who it is, and where it is reached unless something else was typed. */
    SendForm reaching(String name, Reach listed) {
        return new SendForm(
                key,
                step,
                category,
                to,
                pool,
                poolName,
                poolPhone,
                colleague,
                name,
                AnswerForm.text(outsidePhone) == null ? listed.shown() : outsidePhone,
                way,
                AnswerForm.text(mail) == null ? listed.mail() : mail,
                language,
                called,
                reach,
                languages,
                interpreter,
                need,
                more,
                agreed,
                agreedOn,
                knowing,
                although,
                alone,
                answerBy,
                companion,
                handing,
                border,
                on,
                read,
                subject);
    }

    /** Why it is asked again, and who reads it. */
    SendReferral.@Nullable Although again() {
        var all = AnswerForm.text(although);
        var hers = AnswerForm.text(alone);
        return all != null
                ? new SendReferral.Although(all, true)
                : hers == null ? null : new SendReferral.Although(hers, false);
    }

    boolean hands() {
        return "true".equals(handing);
    }

    /** Whether whoever is chosen has no account: then it is asked how she is reached. */
    static boolean outside(@Nullable String to) {
        return to != null && (to.equals(OUTSIDE) || to.startsWith(LISTED));
    }

    /** How somebody outside is reached; for everybody else it asks for nothing. */
    public LetterForm letter() {
        return new LetterForm(key, outside(to) ? way : LetterForm.PHONE, mail, language, null);
    }

    /** As it stands in the form, whoever is chosen. */
    public LetterForm ways() {
        return new LetterForm(key, way, mail, language, null).orPhone();
    }

    Optional<ServiceId> listed() {
        return id(LISTED);
    }

    private Optional<ServiceId> id(String kind) {
        var chosen = to;
        return chosen == null || !chosen.startsWith(kind)
                ? Optional.empty()
                : Optional.ofNullable(uuid(chosen.substring(kind.length()))).map(ServiceId::new);
    }

    @Nullable
    Receiver receiver() {
        var chosen = to;
        if (chosen == null) {
            return null;
        }
        if (chosen.equals(OUTSIDE)) {
            return new Receiver.Outside(typed(outsideName), typed(outsidePhone));
        }
        if (chosen.equals(TOGETHER)) {
            return hands() ? null : PoolForm.of(this).receiver();
        }
        if (chosen.equals(COLLEAGUE)) {
            var id = uuid(colleague);
            return id == null ? null : new Receiver.Colleague(new ActorId(id));
        }
        return listed().<Receiver>map(one -> new Receiver.Outside(typed(outsideName), typed(outsidePhone), one))
                .or(() -> id(SERVICE).map(Receiver.Service::new))
                .orElse(null);
    }

    /** What the receiver will read. */
    Told told() {
        return new Told(
                typed(called),
                AnswerForm.text(reach),
                Objects.requireNonNullElse(languages, List.of()),
                "true".equals(interpreter),
                typed(need),
                AnswerForm.text(more));
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(AnswerForm.text(text), "");
    }

    Agreement.@Nullable Way agreedWay() {
        return Arrays.stream(Agreement.Way.values())
                .filter(one -> one.name().equals(agreed))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Agreement agreement() {
        var way = agreedWay();
        return way == null
                ? null
                : DateInput.parse(agreedOn).map(on -> new Agreement(way, on)).orElse(null);
    }

    LocalDate answerDay(LocalDate otherwise) {
        return DateInput.parse(answerBy).orElse(otherwise);
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
