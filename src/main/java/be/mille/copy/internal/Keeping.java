package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.access.OutsideLooks;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.Need;
import be.mille.careplan.Plan;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Standing;
import be.mille.coordination.Mandate;
import be.mille.coordination.Pause;
import be.mille.copy.internal.Gathered.Answered;
import be.mille.copy.internal.Gathered.Handed;
import be.mille.copy.internal.Gathered.KeptAway;
import be.mille.copy.internal.Gathered.Looked;
import be.mille.copy.internal.Gathered.Onward;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.copy.internal.Gathered.Waited;
import be.mille.directory.HelpService;
import be.mille.directory.Professional;
import be.mille.directory.ServiceId;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.Kinship;
import be.mille.family.PersonCard;
import be.mille.family.Pregnancy;
import be.mille.handover.HandedOut;
import be.mille.kernel.ActorId;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.opinion.AskedOpinion;
import be.mille.referral.Referral;
import be.mille.relay.Authority;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    List<Pregnancy> pregnancies(List<Pregnancy> all) {
        return guarded ? all.stream().map(Placeless::of).toList() : all;
    }

    List<Contact> contacts(List<Contact> all) {
        return all.stream()
                .filter(one -> has(one.compartment()))
                .map(one -> guarded ? Placeless.of(one) : one)
                .map(this::notes)
                .toList();
    }

    private Contact notes(Contact one) {
        return one.saying(
                one.notes().stream().filter(note -> has(note.compartment())).toList());
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
                        .filter(one -> has(one.compartment())
                                && (!guarded || kept.contains(one.need()) && !Telling.category(one.category())))
                        .toList());
    }

    List<ConsentEvent> agreements(List<ConsentEvent> all) {
        return all.stream()
                .filter(one -> !guarded || !TELLS_OF_DANGER.test(one.kind()))
                .filter(one -> one.subjects().stream().anyMatch(this::has))
                .map(one -> guarded ? Placeless.of(one.about(subjects(one.subjects()))) : one)
                .toList();
    }

    /** That somebody decides for her, and why it was judged so, tells of a guardian, a judge or a fear. */
    List<Standing> standings(List<Standing> all) {
        return guarded ? List.of() : all;
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

    /** Left out whole with its subject, or the roof it was asked for: what was asked for tells of it. */
    List<Referral> referrals(List<Referral> all) {
        return all.stream()
                .filter(one -> has(one.compartment()) && !(guarded && Telling.category(one.category())))
                .map(one -> guarded ? Placeless.of(one) : one)
                .toList();
    }

    /** Left out whole where the border tells where she is; a letter may tell how she is reached. */
    List<Handed> handovers(List<Handed> all) {
        return all.stream()
                .filter(one -> has(one.handover().border().compartment()))
                .map(one -> guarded ? new Handed(one.handover(), null) : one)
                .toList();
    }

    /** With the request they follow. */
    List<Onward> onwards(List<Onward> all, List<Referral> requests) {
        var kept = requests.stream().map(Referral::id).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> has(HandedOut.compartment(one.border())) && (!guarded || kept.contains(one.request())))
                .toList();
    }

    /** By whom and since when: it names no place, and its people are named as everybody else. */
    List<Mandate> mandates(List<Mandate> all) {
        return all;
    }

    /** That nobody asks after her for a while, and why. */
    List<Pause> pauses(List<Pause> all) {
        return guarded ? List.of() : all;
    }

    /** Left out whole with its subject: that something is awaited tells of it. */
    List<Waited> relays(List<Waited> all) {
        return all.stream()
                .filter(one -> has(one.relay().compartment()))
                .map(one -> guarded ? Placeless.of(one) : one)
                .toList();
    }

    List<Authority> authorities(List<Authority> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }

    /** Who looked, and that she asked about it, is for nobody who finds the paper. */
    List<Answered> lookAnswers(List<Answered> all) {
        return guarded ? List.of() : all;
    }

    /** By which houses, and when somebody of them was with her. */
    List<Looked> looks(List<Looked> all) {
        return guarded ? List.of() : all;
    }

    List<OutsideLooks.Look> outsideLooks(List<OutsideLooks.Look> all) {
        return guarded ? List.of() : all;
    }

    /** Whoever is kept away, or somebody near to them, may be who finds it. */
    List<KeptAway> keptAway(List<KeptAway> all) {
        return guarded ? List.of() : all;
    }

    Map<ActorId, Set<Compartment>> readers(Map<ActorId, Set<Compartment>> all) {
        var readers = new LinkedHashMap<ActorId, Set<Compartment>>();
        all.forEach((who, scope) -> readers.put(who, guarded ? subjects(scope) : scope));
        return readers;
    }

    Map<ActorId, Named> people(Map<ActorId, Professional> all, Telling telling) {
        return all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> named(one.getValue(), telling)));
    }

    Named named(Professional one, Telling telling) {
        return guarded ? Named.placeless(one, telling.underARoof(one)) : Named.of(one);
    }

    Map<ServiceId, String> services(Map<ServiceId, HelpService> all, ServiceWords words) {
        return all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> guarded ? words.placeless(one.getValue()) : words.name(one.getValue())));
    }

    Set<Compartment> subjects(Set<Compartment> all) {
        return all.stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    List<Talk> talks(List<Talk> all) {
        return guarded ? all.stream().map(one -> new KeptTalk(this, one).kept()).toList() : all;
    }

    PersonCard card(PersonCard card) {
        return new KeptCard(this, card).kept();
    }

    List<Kinship> kinships(List<Kinship> all) {
        return all.stream().filter(one -> has(one.compartment())).toList();
    }
}
