package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.Need;
import be.mille.careplan.Plan;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.copy.internal.Gathered.Handed;
import be.mille.copy.internal.Gathered.Onward;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.copy.internal.Gathered.Waited;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.HouseholdFields;
import be.mille.family.Kinship;
import be.mille.family.PersonCard;
import be.mille.handover.HandedOut;
import be.mille.kernel.ActorId;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.opinion.AskedOpinion;
import be.mille.referral.Referral;
import be.mille.referral.Told;
import be.mille.relay.Authority;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects go into a copy. What is left out is absent as for a reader who may not know it: no line, no empty place, and no word
 * that something was left out.
 *
 * @param guarded without what could endanger her if somebody else found the copy
 */
record Keeping(boolean guarded) {
    /** Where and how to reach her, violence, mutilation, residence, justice. */
    private static final Set<Compartment> DANGEROUS =
            Set.of(Compartment.C0L, Compartment.C3, Compartment.C6, Compartment.C7, Compartment.C8);

    /** What was agreed to without her, or put on hold, tells of a danger by itself. */
    private static final Predicate<ConsentKind> TELLS_OF_DANGER =
            kind -> kind.owed() || kind == ConsentKind.SUSPENDED_UNSAFE;

    /** What is about somebody else or was said by the second parent (C10) is that person's. */
    boolean has(Compartment one) {
        return one != Compartment.C10 && !(guarded && DANGEROUS.contains(one));
    }

    List<Contact> contacts(List<Contact> all) {
        return all.stream()
                .filter(one -> has(one.compartment()))
                .map(this::contact)
                .toList();
    }

    private Contact contact(Contact one) {
        return new Contact(
                one.id(),
                one.family(),
                one.kind(),
                one.state(),
                one.at(),
                one.timed(),
                one.precise(),
                one.relative(),
                one.professional(),
                one.function(),
                guarded ? null : one.place(),
                one.interpreter(),
                one.compartment(),
                one.author(),
                one.notes().stream().filter(note -> has(note.compartment())).toList(),
                one.version());
    }

    List<FamilyEvent> events(List<FamilyEvent> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }

    List<CrisisPlan> crisisPlans(List<CrisisPlan> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }

    Plan plan(Plan plan) {
        var needs = plan.needs().stream().filter(one -> has(one.compartment())).toList();
        var kept = needs.stream().map(Need::id).collect(Collectors.toSet());
        return new Plan(
                plan.family(),
                needs,
                plan.steps().stream()
                        .filter(one -> has(one.compartment()) && (!guarded || kept.contains(one.need())))
                        .toList());
    }

    List<ConsentEvent> agreements(List<ConsentEvent> all) {
        return all.stream()
                .filter(one -> !guarded || !TELLS_OF_DANGER.test(one.kind()))
                .filter(one -> one.subjects().stream().anyMatch(this::has))
                .map(one -> guarded ? one.about(subjects(one.subjects())) : one)
                .toList();
    }

    /** As she may read it: not what waits for its day, nor what was taken back at once. */
    List<Note> notes(List<Note> all, LocalDate today) {
        return all.stream()
                .filter(one -> has(one.compartment())
                        && !one.takenBack()
                        && !one.hers().waits(today))
                .toList();
    }

    /** With the note they stand under. */
    List<Reply> replies(List<Reply> all, List<Note> notes) {
        var kept = notes.stream().map(Note::id).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> kept.contains(one.note()) && !one.takenBack())
                .toList();
    }

    /** Left out whole where it speaks of a subject that is: its question may tell of it in any line. */
    List<AskedOpinion> opinions(List<AskedOpinion> all) {
        return all.stream()
                .filter(one -> one.compartments().stream().allMatch(this::has))
                .toList();
    }

    /** Left out whole with its subject: what was asked for tells of it. */
    List<Referral> referrals(List<Referral> all) {
        return all.stream()
                .filter(one -> has(one.compartment()))
                .map(one -> guarded ? unreachable(one) : one)
                .toList();
    }

    /** Left out whole where the border tells where she is; a letter may tell how she is reached. */
    List<Handed> handovers(List<Handed> all) {
        return all.stream()
                .filter(one -> has(one.handover().border().compartment()))
                .map(one -> guarded ? new Handed(one.handover(), null) : one)
                .toList();
    }

    List<Onward> onwards(List<Onward> all) {
        return all.stream()
                .filter(one -> has(HandedOut.compartment(one.border())))
                .toList();
    }

    /** Left out whole with its subject: that something is awaited tells of it. */
    List<Waited> relays(List<Waited> all) {
        return all.stream().filter(one -> has(one.relay().compartment())).toList();
    }

    List<Authority> authorities(List<Authority> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }

    /** How she is reached belongs to where she is. */
    private static Referral unreachable(Referral one) {
        var told = one.told();
        var booking = one.booking();
        return one.telling(
                new Told(told.called(), null, told.languages(), told.interpreter(), told.need(), told.more()),
                booking == null ? null : booking.placeless());
    }

    Map<ActorId, Set<Compartment>> readers(Map<ActorId, Set<Compartment>> all) {
        var readers = new LinkedHashMap<ActorId, Set<Compartment>>();
        all.forEach((who, scope) -> readers.put(who, guarded ? subjects(scope) : scope));
        return readers;
    }

    Set<Compartment> subjects(Set<Compartment> all) {
        return all.stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    Talk talk(Talk talk) {
        return guarded ? new KeptTalk(this, talk).kept() : talk;
    }

    /** Everybody around her knows who lives there; what is known of them is theirs. */
    PersonCard card(PersonCard card) {
        List<PersonCard.Member> household = card.household().stream()
                .map(one -> new PersonCard.Member(one.id(), one.family(), one.version(), one.fields(), null))
                .toList();
        return new PersonCard(
                card.id(),
                card.version(),
                card.person(),
                card.identifier(),
                guarded ? unknown(card.address()) : card.address(),
                guarded && card.channels() != null ? List.<PersonCard.Channel>of() : card.channels(),
                household,
                guarded ? house(card.house()) : card.house(),
                card.ties().stream().filter(one -> has(one.compartment())).toList());
    }

    List<Kinship> kinships(List<Kinship> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }

    /** As where nobody has asked her yet. */
    private static PersonCard.@Nullable Address unknown(PersonCard.@Nullable Address one) {
        return one == null ? null : new PersonCard.Address(0, null);
    }

    private static PersonCard.Household house(PersonCard.Household one) {
        var fields = one.fields();
        return new PersonCard.Household(
                one.version(), new HouseholdFields(fields.siblingCare(), fields.siblingCareNote(), null));
    }
}
