package be.mille.testing;

import be.mille.family.ChannelFields;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.family.SafeContactRules;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.SafeContact;
import be.mille.outbox.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The rules of safe contact, with a fault in them when a test plants one. */
@Component
@Primary
public class SeededContact implements SafeContact {
    /** What somebody might have got wrong. */
    public enum Fault {
        NONE,
        REMEMBERED,
        ENDED_TOO,
        EXPIRED_TOO,
        ANY_HOUR,
        UNSAFE_TOO,
        SHARED_TOO,
        OTHERS_TOO,
        ALTHOUGH_SHE_CALLS
    }

    private final SafeContact real;
    private final Persons persons;
    private final Clock clock;
    private final Map<UUID, String> known = new HashMap<>();
    private final Map<UUID, Verdict> judged = new HashMap<>();
    private Fault fault = Fault.NONE;

    SeededContact(@Qualifier("safeContactService") SafeContact real, Persons persons, Clock clock) {
        this.real = real;
        this.persons = persons;
        this.clock = clock;
    }

    public void plant(Fault planted) {
        fault = planted;
        judged.clear();
    }

    /** Where a channel leads, also once it has ended. */
    public void knows(UUID channel, String address) {
        known.put(channel, address);
    }

    @Override
    public ActorId toTell(FamilyId family) {
        return real.toTell(family);
    }

    @Override
    public Verdict judge(FamilyId family, UUID channel) {
        var right = real.judge(family, channel);
        if (fault == Fault.NONE) {
            return right;
        }
        if (fault == Fault.REMEMBERED) {
            return judged.merge(channel, right, (old, now) -> old instanceof Verdict.Go ? old : now);
        }
        var card = persons.card(family);
        return java.util.Objects.requireNonNull(card.channels()).stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .map(one -> SafeContactRules.judge(
                        wrong(one), fault != Fault.ALTHOUGH_SHE_CALLS && card.sheCalls(), clock.instant()))
                .orElseGet(() -> fault == Fault.ENDED_TOO && known.containsKey(channel)
                        ? new Verdict.Go(known.get(channel))
                        : right);
    }

    private PersonCard.Channel wrong(PersonCard.Channel one) {
        var is = one.fields();
        boolean unsafe = fault == Fault.UNSAFE_TOO;
        var fields = new ChannelFields(
                is.kind(),
                is.value(),
                fault == Fault.OTHERS_TOO ? ChannelFields.Whose.HERS : is.whose(),
                is.whoseName(),
                unsafe && is.safety() != ChannelFields.Safety.WITH_CARE ? ChannelFields.Safety.SAFE : is.safety(),
                is.voicemail(),
                is.messages(),
                fault != Fault.SHARED_TOO && is.shared(),
                is.hours(),
                is.codeWord(),
                is.note(),
                fault == Fault.EXPIRED_TOO ? null : is.validUntil(),
                fault == Fault.ANY_HOUR ? null : is.writing());
        var asked = fault == Fault.EXPIRED_TOO ? LocalDate.MAX.minusYears(1) : one.verifiedOn();
        return new PersonCard.Channel(one.id(), one.family(), one.version(), fields, one.expired(), asked);
    }
}
