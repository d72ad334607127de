package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a request must say before it leaves, as far as the form alone tells. */
final class SendRules {
    /** Nobody should wait longer for a first answer; the waiting list has a day of its own. */
    static final int LONGEST_WEEKS = 12;

    private SendRules() {}

    static Set<ReferralProblem> problems(SendReferral command, LocalDate today) {
        var found = EnumSet.noneOf(ReferralProblem.class);
        if (command.told().need().isBlank()) {
            found.add(ReferralProblem.NEED_MISSING);
        }
        var agreement = command.agreement();
        if (agreement == null) {
            found.add(ReferralProblem.AGREEMENT_MISSING);
        } else if (agreement.on().isAfter(today)) {
            found.add(ReferralProblem.AGREED_LATER);
        }
        if (command.compartment().restricted() && !command.knowing()) {
            found.add(ReferralProblem.NOT_KNOWING);
        }
        if (command.compartment() == Compartment.C10) {
            found.add(ReferralProblem.NOT_CLEARED);
        }
        if (command.answerBy().isBefore(today)) {
            found.add(ReferralProblem.ANSWER_PAST);
        } else if (command.answerBy().isAfter(today.plusWeeks(LONGEST_WEEKS))) {
            found.add(ReferralProblem.ANSWER_FAR);
        }
        switch (command.to()) {
            case Receiver.Outside one -> reached(one, found);
            case Receiver.Pool several -> several.outside().forEach(one -> reached(one, found));
            case Receiver.Service _, Receiver.Colleague _ -> {}
        }
        return found;
    }

    /** Somebody outside is called: to tell the code, or because nothing comes. */
    private static void reached(Receiver.Outside one, Set<ReferralProblem> found) {
        if (one.name().isBlank()) {
            found.add(ReferralProblem.NAME_MISSING);
        }
        if (one.phone().isBlank()) {
            found.add(ReferralProblem.PHONE_MISSING);
        }
    }

    /**
     * What is said beyond what somebody may read who is not bound by secrecy.
     *
     * @param safe the ways that are safe now
     */
    static Set<ReferralProblem> unbound(Told told, Collection<String> safe) {
        var found = EnumSet.noneOf(ReferralProblem.class);
        var bare = told.bare();
        var reach = told.reach();
        if (!told.languages().equals(bare.languages())) {
            found.add(ReferralProblem.UNBOUND_LANGUAGES);
        }
        if (told.interpreter()) {
            found.add(ReferralProblem.UNBOUND_INTERPRETER);
        }
        if (reach != null && safe.stream().noneMatch(one -> plain(one).equals(plain(reach)))) {
            found.add(ReferralProblem.UNBOUND_REACH);
        }
        if (told.more() != null || found.isEmpty() && !told.equals(bare)) {
            found.add(ReferralProblem.UNBOUND_MORE);
        }
        return found;
    }

    /** As it is dialled: the same number is typed with more or fewer spaces. */
    private static String plain(String way) {
        return way.replaceAll("[\\s\\u00A0]", "").toLowerCase(Locale.ROOT);
    }
}
