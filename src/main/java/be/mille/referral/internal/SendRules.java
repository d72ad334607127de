package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendReferral;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request must say before it leaves, as far as the form alone tells. */
final class SendRules {
    /** Nobody should wait longer for a first answer; the waiting list has a day of its own. */
    static final int LONGEST_WEEKS = 12;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

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
        if (command.to() instanceof Receiver.Outside outside) {
            outside(outside, found);
        }
        return found;
    }

    /** The code never travels with the link: whoever gets the link by mail is told the code by telephone, or hears it in person. */
    private static void outside(Receiver.Outside outside, Set<ReferralProblem> found) {
        if (outside.name().isBlank()) {
            found.add(ReferralProblem.NAME_MISSING);
        }
        var mail = outside.mail();
        if (mail != null && !MAIL.matcher(mail).matches()) {
            found.add(ReferralProblem.MAIL_WRONG);
        }
        if (mail != null && outside.phone() == null) {
            found.add(ReferralProblem.NO_WAY_FOR_CODE);
        }
    }
}
