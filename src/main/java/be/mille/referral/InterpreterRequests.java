package be.mille.referral;

import be.mille.family.ContactId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Interpreters asked for appointments of a family. Each method asks access first. */
public interface InterpreterRequests {
    /** An appointment that was taken back before its hour, for the house that had it: nothing of her is in it. */
    record CalledOff(ReferralId request, String language, Instant at, Instant since) {}

    /**
     * A request lies where its appointment lies, and a restricted subject stands nowhere in it: any such service may have it.
     *
     * @throws NotFoundException when the appointment is not for this reader, is not planned, or has no hour
     */
    SendOutcome ask(AskInterpreter command);

    /** By when an answer is needed for an appointment. */
    LocalDate answerBy(LocalDate appointment);

    /** For each appointment what was asked, the newest first. */
    Map<ContactId, List<Referral>> of(FamilyId family);

    List<CalledOff> calledOff();
}
