package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.handover.Border;
import be.mille.handover.HandoverId;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.testing.Asking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Writes notes with replies, requests, handovers, mandates, open relays and authorities about one family, as whoever is current, and keeps which there are. */
final class SharedThings {
    private static final List<Compartment> NOTED =
            List.of(Compartment.C0, Compartment.C1, Compartment.C2, Compartment.C2, Compartment.C3);
    private static final List<Border> BORDERS = List.of(Border.OTHER, Border.MOVE, Border.EVICTION);

    private final FamilyId family;
    private final Notes notes;
    private final Replies replies;
    private final Referrals referrals;
    private final Handovers handovers;
    private final Mandates mandates;
    private final OpenRelays relays;
    private final Authorities authorities;
    private final SharedReading reading;
    private final List<Shared> all = new ArrayList<>();

    SharedThings(FamilyId family, ApplicationContext context) {
        this.family = family;
        this.notes = context.getBean(Notes.class);
        this.replies = context.getBean(Replies.class);
        this.referrals = context.getBean(Referrals.class);
        this.handovers = context.getBean(Handovers.class);
        this.mandates = context.getBean(Mandates.class);
        this.relays = context.getBean(OpenRelays.class);
        this.authorities = context.getBean(Authorities.class);
        this.reading = new SharedReading(family, context);
    }

    List<Shared> all() {
        return List.copyOf(all);
    }

    /** @param team who may know of ordinary things now */
    void something(Random random, List<Around> team, LocalDate today) {
        switch (random.nextInt(9)) {
            case 0 -> request(today);
            case 1, 2 -> handover(random, team, today);
            case 3 -> mandate(random, team, today);
            case 4 -> relay(random.nextBoolean() ? Compartment.C2 : Compartment.C3, today);
            case 5 -> authority(today);
            default -> note(random, team);
        }
    }

    private void note(Random random, List<Around> team) {
        var circle = Circle.values()[random.nextInt(Circle.values().length)];
        var compartment = NOTED.get(random.nextInt(NOTED.size()));
        var chosen = circle == Circle.CHOSEN && !team.isEmpty()
                ? Set.of(team.get(random.nextInt(team.size())).who().id())
                : Set.<ActorId>of();
        var written = notes.write(new WriteNote(
                UUID.randomUUID(),
                family,
                null,
                0,
                compartment,
                circle,
                chosen,
                About.HER,
                "fr",
                "Une note",
                HerReading.OPEN));
        if (written instanceof NoteOutcome.Written(var id)) {
            all.add(new Shared("NOTE", id, compartment, circle, chosen));
            if (circle != Circle.DRAFT) {
                answer(id, compartment, circle, chosen);
            }
        }
    }

    /** For exactly those who read the note; a planted fault may hide it from its author, and then there is none. */
    private void answer(NoteId note, Compartment compartment, Circle circle, Set<ActorId> chosen) {
        try {
            var replied = replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", "Une réponse"));
            if (replied instanceof ReplyOutcome.Written(var id)) {
                all.add(new Shared("REPLY", id, compartment, circle, chosen));
            }
        } catch (NotFoundException hidden) {
            // seen by the comparison of what is read
        }
    }

    private void request(LocalDate today) {
        var sent = referrals.send(Asking.about(family)
                .of("cpas", new Receiver.Outside("Accueil", "02 000 00 00"))
                .need("Un rendez-vous")
                .on(today)
                .although("un autre quartier")
                .command());
        if (sent instanceof SendOutcome.Sent(var id)) {
            all.add(Shared.team("REQUEST", id, Compartment.C2));
        }
    }

    /** The team sees that; the letter is for the two. */
    private void handover(Random random, List<Around> team, LocalDate today) {
        if (team.isEmpty()) {
            return;
        }
        var receiver = team.get(random.nextInt(team.size())).who().id();
        var border = BORDERS.get(random.nextInt(BORDERS.size()));
        var proposed = handovers.propose(new ProposeHandover(
                UUID.randomUUID(),
                family,
                receiver,
                border,
                today.plusDays(3),
                "Une lettre",
                Compartment.C2,
                ReadWithHer.WITH_HER));
        if (proposed instanceof be.mille.handover.ProposeOutcome.Proposed(var id)) {
            all.add(Shared.team("HANDOVER", id, border.compartment()));
            all.add(new Shared("LETTER", id, Compartment.C2, Circle.CHOSEN, Set.of(receiver)));
            handovers.takeBack(family, id, 0);
        }
    }

    private void mandate(Random random, List<Around> team, LocalDate today) {
        if (team.isEmpty()) {
            return;
        }
        var before = ids();
        mandates.propose(new ProposeMandate(
                UUID.randomUUID(),
                family,
                team.get(random.nextInt(team.size())).who().id(),
                null,
                new Agreement(Agreement.Way.ORALLY, today),
                today.plusMonths(6),
                null));
        ids().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> all.add(Shared.team("MANDATE", id, Compartment.C0)));
    }

    private void relay(Compartment compartment, LocalDate today) {
        var started = relays.start(new StartRelay(
                UUID.randomUUID(),
                family,
                compartment,
                "stay",
                today.minusDays(12),
                "Une place en maison maternelle",
                "la maison maternelle",
                today.plusDays(3),
                null));
        if (started instanceof RelayOutcome.Done(var id)) {
            all.add(Shared.team("RELAY", id, compartment));
        }
    }

    /** With justice and youth care, whatever else is open to the reader. */
    private void authority(LocalDate today) {
        var noted = authorities.note(
                UUID.randomUUID(),
                family,
                new AuthorityFields(
                        "saj",
                        "Madame Lenoir",
                        "le matin",
                        today.minusDays(40),
                        "voluntary",
                        "Ce qui est convenu avec elle",
                        null,
                        SheKnows.AGREED,
                        null,
                        today.plusDays(30)));
        if (noted instanceof AuthorityOutcome.Done(var id)) {
            all.add(Shared.team("AUTHORITY", id, Compartment.C8));
        }
    }

    private Set<Object> ids() {
        return mandates.of(family).all().stream().map(one -> (Object) one.id()).collect(Collectors.toSet());
    }

    /** What the program answers whoever is current. */
    Set<String> read() {
        return reading.read(all.stream()
                .filter(one -> one.kind().equals("LETTER"))
                .map(one -> (HandoverId) one.id())
                .toList());
    }
}
