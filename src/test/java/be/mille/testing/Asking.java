package be.mille.testing;

import be.mille.access.Compartment;
import be.mille.careplan.StepId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a test writes it, saying only what matters to it. The rest is ordinary: of no restricted subject, agreed to orally
 * today, to be answered within a week, with a key of its own.
 */
public final class Asking {
    private final FamilyId family;
    private UUID key = UUID.randomUUID();
    private Compartment subject = Compartment.C2;
    private @Nullable StepId step;
    private String category = "maison-medicale";
    private Receiver to = new Receiver.Outside("Maison du Canal", "02 000 00 00");
    private Told told = told("Une aide");
    private LocalDate agreedOn = TestClock.TODAY;
    private LocalDate answerBy = TestClock.TODAY.plusDays(7);
    private boolean knowing;
    private @Nullable String although;
    private boolean toAll = true;
    private @Nullable ActorId companion;

    private Asking(FamilyId family) {
        this.family = family;
    }

    public static Asking about(FamilyId family) {
        return new Asking(family);
    }

    private static Told told(String need) {
        return new Told("Amina", null, List.of("fr"), false, need, null);
    }

    public Asking key(UUID one) {
        key = one;
        return this;
    }

    /** She agreed that a restricted subject itself is said. */
    public Asking subject(Compartment one) {
        subject = one;
        knowing = one.restricted();
        return this;
    }

    /** She did not: a restricted request is then not sent. */
    public Asking unknowing() {
        knowing = false;
        return this;
    }

    public Asking step(@Nullable StepId one) {
        step = one;
        return this;
    }

    public Asking of(String kind, Receiver receiver) {
        category = kind;
        to = receiver;
        return this;
    }

    public Asking telling(Told words) {
        told = words;
        return this;
    }

    public Asking need(String need) {
        return telling(told(need));
    }

    public Asking agreed(LocalDate day) {
        agreedOn = day;
        return this;
    }

    /** Where the clock does not stand on the day of the tests. */
    public Asking on(LocalDate today) {
        answerBy = today.plusDays(7);
        return agreed(today);
    }

    /** Although the same kind of help was asked already. */
    public Asking although(@Nullable String reason) {
        although = reason;
        return this;
    }

    /** The same, in words that nobody but whoever asks reads again. */
    public Asking althoughAlone(String reason) {
        toAll = false;
        return although(reason);
    }

    public Asking with(ActorId one) {
        companion = one;
        return this;
    }

    public SendReferral command() {
        return new SendReferral(
                key,
                family,
                subject,
                step,
                category,
                to,
                told,
                new Agreement(Agreement.Way.ORALLY, agreedOn),
                knowing,
                although == null ? null : new SendReferral.Although(although, toAll),
                answerBy,
                companion);
    }
}
