package be.mille.copy.internal;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Looks;
import be.mille.access.OutsideLooks;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.Plan;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Standing;
import be.mille.coordination.Mandate;
import be.mille.coordination.Pause;
import be.mille.directory.HouseName;
import be.mille.directory.ServiceId;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.Kinship;
import be.mille.family.PersonCard;
import be.mille.family.Pregnancy;
import be.mille.handover.Border;
import be.mille.handover.Handover;
import be.mille.kernel.ActorId;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.opinion.AskedOpinion;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.relay.Authority;
import be.mille.relay.OpenRelay;
import be.mille.relay.RelayStep;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Conversations.Earlier;
import be.mille.screening.ScreeningResult;
import be.mille.screening.TurnOuts.Saying;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of a record that one reader may read, the oldest first.
 *
 * @param keeping what each of its lists went through
 * @param readers whom the record is open to now, and what each reads
 * @param people and services that anything in it speaks of
 */
record Gathered(
        Keeping keeping,
        String reference,
        Named madeBy,
        Instant madeAt,
        PersonCard card,
        List<Pregnancy> pregnancies,
        List<Kinship> kinships,
        List<Contact> contacts,
        List<FamilyEvent> events,
        List<Talk> talks,
        Plan plan,
        List<CrisisPlan> crisisPlans,
        List<ConsentEvent> agreements,
        List<Standing> standings,
        List<Note> notes,
        List<Reply> replies,
        List<AskedOpinion> opinions,
        List<Referral> referrals,
        List<Handed> handovers,
        List<Onward> onwards,
        List<Mandate> mandates,
        List<Pause> pauses,
        List<Waited> relays,
        List<Authority> authorities,
        List<Answered> lookAnswers,
        List<Looked> looks,
        List<OutsideLooks.Look> outsideLooks,
        List<KeptAway> keptAway,
        Map<ActorId, Set<Compartment>> readers,
        Map<ActorId, Named> people,
        Map<ServiceId, String> services) {

    /** One conversation, what came out of it, and what was said of that later. */
    record Talk(
            Conversation conversation,
            ScreeningResult result,
            Map<String, List<Saying>> turnedOut,
            List<Earlier> corrections) {}

    /** One handover, and its letter where the reader is one of the two it concerns. */
    record Handed(Handover handover, @Nullable String letter) {}

    /** Somebody outside is asked to go on: what the request does not say. */
    record Onward(
            ReferralId request,
            ActorId author,
            Instant madeAt,
            Border border,
            LocalDate on,
            @Nullable Instant settledAt) {}

    /** What waits for somebody outside, and what happened to it. */
    record Waited(OpenRelay relay, List<RelayStep> course) {}

    /** What an officer let her know about a look she did not recognise: when whoever looked, and what was found. */
    record Answered(
            LocalDate lookedOn, HouseName organisation, ActorFunction function, LocalDate answeredOn, String words) {}

    /** One day of one function of one organisation that opened the record, and what of it. */
    record Looked(
            LocalDate day,
            HouseName organisation,
            ActorFunction function,
            Looks.Purpose purpose,
            boolean exceptional,
            List<Looks.Opened> opened) {}

    /** A person or an organisation for whom the record is not there: because she wishes it, or the person does. */
    record KeptAway(@Nullable ActorId person, @Nullable HouseName organisation, Instant since, boolean steppedBack) {}

    /** Only what she does where it does not tell of a roof. */
    boolean tells(ActorFunction function) {
        return !(keeping.guarded() && Telling.function(function));
    }

    String service(ServiceId id) {
        return services.getOrDefault(id, "");
    }
}
