package be.mille.outbox.internal;

import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Carrier;
import be.mille.outbox.Carrier.Carried;
import be.mille.outbox.Colleagues;
import be.mille.outbox.HerMessages.State;
import be.mille.outbox.Occasion;
import be.mille.outbox.Recipient;
import be.mille.outbox.Refusal;
import be.mille.outbox.SafeContact;
import be.mille.outbox.Verdict;
import be.mille.outbox.internal.MessageStore.Held;
import be.mille.outbox.internal.MessageStore.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message that was taken, in one transaction: judges anew as whoever asked for it, hands it over while the channel cannot
 * change, and writes down how it ended.
 */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MessageStore store;
    private final EnvelopeKey key;
    private final MessageWords words;
    private final MailSettings settings;
    private final ReplySettings replies;
    private final SafeContact contact;
    private final Colleagues colleagues;
    private final List<Occasion> occasions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(
            MessageStore store,
            EnvelopeKey key,
            MessageWords words,
            MailSettings settings,
            ReplySettings replies,
            SafeContact contact,
            Colleagues colleagues,
            List<Occasion> occasions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.key = key;
        this.words = words;
        this.settings = settings;
        this.replies = replies;
        this.contact = contact;
        this.colleagues = colleagues;
        this.occasions = List.copyOf(occasions);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return what became of the try; {@link Carried#REJECTED} also when it never came to one */
    Carried deliver(Taken taken, Carrier carrier) {
        var handing = new AtomicBoolean();
        try {
            return as(taken.askedBy(), () -> transaction.execute(_ -> deliver(taken.id(), carrier, handing)));
        } catch (NotFoundException _) {
            return apart(() -> end(taken.id(), State.REFUSED, Refusal.NO_ACCESS, null));
        } catch (RuntimeException e) {
            LOG.error("Message {} was not sent", taken.id(), e);
            if (!handing.get()) {
                apart(() -> store.later(taken.id(), clock.instant().plus(Backoff.after(6)), true));
            }
            return Carried.UNKNOWN;
        }
    }

    private Carried apart(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
        return Carried.REJECTED;
    }

    /** Somebody who does not act any more asks for nothing; what nobody in particular asked for needs nobody. */
    private Carried as(@Nullable ActorId asker, Supplier<@Nullable Carried> work) {
        if (asker == null) {
            return Optional.ofNullable(work.get()).orElse(Carried.REJECTED);
        }
        Actor actor = colleagues.acting(asker).orElseThrow(NotFoundException::new);
        try {
            return Optional.ofNullable(CurrentActor.callAs(actor, work::get)).orElse(Carried.REJECTED);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Carried deliver(UUID id, Carrier carrier, AtomicBoolean handing) {
        var held = store.held(id, key).orElse(null);
        if (held == null) {
            return Carried.REJECTED;
        }
        return switch (judge(held)) {
            case Verdict.No(var why) -> refuse(held, State.REFUSED, why);
            case Verdict.Wait(var until) -> waits(held, until);
            case Verdict.Go(var address) -> {
                handing.set(true);
                yield settle(held, carrier.carry(outgoing(held, address)));
            }
        };
    }

    private Verdict judge(Held held) {
        var about = held.about();
        if (about != null && occasions.stream().noneMatch(one -> one.covers(held.template()) && one.stands(about))) {
            return new Verdict.No(Refusal.OVER);
        }
        return switch (held.to()) {
            case Recipient.Her(var family, var channel) -> contact.judge(family, channel);
            case Recipient.Colleague(var actor) -> colleagues.mailbox(actor, held.template());
            case Recipient.Mailbox(var address) -> new Verdict.Go(address);
        };
    }

    private Carrier.Outgoing outgoing(Held held, String address) {
        var envelope = held.envelope();
        return new Carrier.Outgoing(
                held.id(),
                address,
                words.subject(held.template(), held.language()),
                words.text(
                        held.template(),
                        held.language(),
                        settings.link(envelope.path()),
                        held.expires(),
                        envelope.reference()),
                replies.address(envelope.answered()));
    }

    private Carried waits(Held held, Instant until) {
        if (!until.isBefore(held.expires())) {
            return refuse(held, State.EXPIRED, Refusal.TOO_LATE);
        }
        store.later(held.id(), until, false);
        return Carried.REJECTED;
    }

    private Carried settle(Held held, Carried carried) {
        switch (carried) {
            case ACCEPTED -> end(held.id(), State.SENT, null, null);
            case REJECTED -> refuse(held, State.FAILED, Refusal.REJECTED);
            case UNKNOWN -> refuse(held, State.FAILED, Refusal.UNSURE);
            case TRY_AGAIN, NOBODY_THERE ->
                store.later(held.id(), clock.instant().plus(Backoff.after(held.attempts())), true);
        }
        return carried;
    }

    private Carried refuse(Held held, State state, Refusal why) {
        var told = held.to() instanceof Recipient.Her her ? contact.toTell(her.family()) : null;
        end(held.id(), state, why, told);
        return Carried.REJECTED;
    }

    private void end(UUID id, State state, @Nullable Refusal why, @Nullable ActorId told) {
        store.end(id, state, why, told, clock.instant());
    }
}
