package be.mille.screening.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.screening.Door;
import be.mille.screening.Doors;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPacks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes doors for her, and takes in what came through them when the professional finishes. */
@Service
@Transactional
class DoorService implements Doors {
    /** As long as "nobody else is there" holds. */
    private static final Duration TURNED = Duration.ofHours(2);

    private static final Duration ADDRESS = Duration.ofDays(7);
    private static final int DIGITS = 6;
    private final Access access;
    private final Clearances clearances;
    private final Merges merges;
    private final HeldIn held;
    private final ScreeningPacks packs;
    private final DoorStore doors;
    private final AnswerSaving answers;
    private final Outbox outbox;
    private final Clock clock;

    DoorService(
            Access access,
            Clearances clearances,
            Merges merges,
            HeldIn held,
            ScreeningPacks packs,
            DoorStore doors,
            AnswerSaving answers,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.merges = merges;
        this.held = held;
        this.packs = packs;
        this.doors = doors;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Made turn(FamilyId family, ScreeningId id, Wish wish, String code) {
        var found = mine(family, id);
        var now = clock.instant();
        boolean alone = found.screening().aloneAt(now);
        var until = now.plus(TURNED);
        var secret = LinkKeys.secret();
        prepare(found, alone);
        var door = doors.insert(found.screening(), Door.Way.SCREEN, wish, secret, code, alone, until)
                .orElseThrow(NotFoundException::new);
        return new Made(door, secret, code, until);
    }

    @Override
    public Optional<Made> invite(FamilyId family, ScreeningId id, Wish wish) {
        var found = mine(family, id);
        var until = earlier(
                clock.instant().plus(ADDRESS),
                Brussels.startOf(found.screening().resumableUntil().plusDays(1)));
        var secret = LinkKeys.secret();
        var code = LinkKeys.code(DIGITS);
        prepare(found, false);
        var made = doors.insert(found.screening(), Door.Way.ADDRESS, wish, secret, code, false, until)
                .map(door -> new Made(door, secret, code, until));
        made.ifPresent(door -> send(family, wish, door));
        return made;
    }

    private void send(FamilyId family, Wish wish, Made door) {
        var channel = wish.channel();
        if (channel != null) {
            outbox.write(new Message(
                    door.id(),
                    new Recipient.Her(family, channel),
                    Template.HER_ADDRESS,
                    wish.language(),
                    Doors.path(door.secret(), wish.language()),
                    null,
                    door.id(),
                    door.expiresAt()));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * A screening of the pregnant person that can still be answered, begun by whoever asks: the answers will be open to her. A door is
     * known to the team, so that none leads to the second parent's conversation.
     */
    private HeldIn.Found mine(FamilyId family, ScreeningId id) {
        var found = held.lock(ScreeningAction.OPEN_A_DOOR, family, id);
        var screening = found.screening();
        boolean begunByMe = screening.startedBy().equals(found.opening().actor().id());
        if (!begunByMe || screening.person() != null || !screening.resumableOn(Brussels.today(clock))) {
            throw new NotFoundException();
        }
        return found;
    }

    /** As when she hears it in the room: what is said about a restricted subject will be open to its author. */
    private void prepare(HeldIn.Found found, boolean alone) {
        var me = found.opening().actor().id();
        var pack = packs.find(found.screening().pack(), found.screening().packVersion())
                .orElseThrow(NotFoundException::new);
        pack.domains().stream()
                .filter(Domain::restricted)
                .filter(one -> alone || one.gate() == null)
                .map(Domain::compartment)
                .distinct()
                .filter(one -> !found.opening().compartments(me).contains(one))
                .forEach(one -> clearances.clearAuthor(found.family(), one));
    }

    @Override
    public void close(FamilyId family, ScreeningId id, UUID door) {
        var found = held.read(ScreeningAction.OPEN_A_DOOR, family, id);
        doors.close(id, door, found.opening().actor().id());
    }

    @Override
    public List<Door> of(FamilyId family, ScreeningId id) {
        held.read(ScreeningAction.READ, family, id);
        return doors.of(id);
    }

    @Override
    public Set<ScreeningId> waiting(FamilyId family) {
        return Set.copyOf(doors.waiting(merges.records(ScreeningAction.READ, family)));
    }

    @Override
    public void talkedOver(FamilyId family, ScreeningId id, String domain) {
        var found = held.lock(ScreeningAction.ANSWER, family, id);
        var screening = found.screening();
        var place = packs.find(screening.pack(), screening.packVersion())
                .flatMap(pack -> pack.domain(domain))
                .orElseThrow(NotFoundException::new);
        access.require(ScreeningAction.ANSWER, screening.family(), place.compartment(), screening.startedBy());
        doors.talkedOver(id, domain);
    }

    /**
     * The conversation ends: every door closes, and what she answered herself counts from now on.
     *
     * @return false when she answered and somebody else than whoever gave her the door wants to finish
     */
    boolean settle(HeldIn.Found found) {
        var screening = found.screening();
        var all = doors.of(screening.id());
        var me = found.opening().actor().id();
        if (all.isEmpty()) {
            return true;
        }
        if (!screening.startedBy().equals(me) && all.stream().anyMatch(one -> one.openedAt() != null)) {
            return false;
        }
        doors.closeAll(screening.id(), me);
        var domains = doors.waitingDomains(screening.id());
        doors.settle(screening.id());
        packs.find(screening.pack(), screening.packVersion()).stream()
                .flatMap(pack -> pack.domains().stream())
                .filter(one -> domains.contains(one.id()))
                .forEach(one -> answers.conclude(AnswerSaving.Voice.of(found), one));
        return true;
    }
}
