package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.referral.AskedAlready;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a request once everything it must say is said and whoever it is for may hear it. */
@Component
class Sending {
    private final Access access;
    private final Clearances clearances;
    private final Merges merges;
    private final OneByOne turns;
    private final ReferralStore requests;
    private final RequestWriting writing;
    private final Offers offers;
    private final Addresses addresses;
    private final AskedTogether together;
    private final TellingUnbound unbound;
    private final StepProgress steps;
    private final Clock clock;

    Sending(
            Access access,
            Clearances clearances,
            Merges merges,
            OneByOne turns,
            ReferralStore requests,
            RequestWriting writing,
            Offers offers,
            Addresses addresses,
            AskedTogether together,
            TellingUnbound unbound,
            StepProgress steps,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.merges = merges;
        this.turns = turns;
        this.requests = requests;
        this.writing = writing;
        this.offers = offers;
        this.addresses = addresses;
        this.together = together;
        this.unbound = unbound;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param asked what was asked already, as far as the sender may know */
    SendOutcome send(SendReferral command, Supplier<List<AskedAlready>> asked) {
        return send(command, asked, unbound::problems);
    }

    /** The receiver is asked to go on with her. */
    SendOutcome hand(SendReferral command, Supplier<List<AskedAlready>> asked) {
        return send(command, asked, unbound::handed);
    }

    private SendOutcome send(
            SendReferral command,
            Supplier<List<AskedAlready>> asked,
            Function<SendReferral, Set<ReferralProblem>> tells) {
        var family = command.family();
        var me = CurrentActor.get().id();
        if (command.compartment().restricted()) {
            clearances.clearAuthor(family, command.compartment());
        }
        access.require(ReferralAction.SEND, family, command.compartment(), me);
        turns.ask(merges.kept().of(family), command.category());
        var before = requests.byKey(family, command.key());
        if (before.isPresent()) {
            return new SendOutcome.Sent(before.get());
        }
        var problems = problems(command, asked);
        problems.addAll(tells.apply(command));
        var beside = command.although() == null ? null : AskedAgain.beside(command.although(), asked.get());
        return switch (found(command)) {
            case Addresses.Found.No(var problem) -> {
                problems.add(problem);
                yield new SendOutcome.Refused(problems);
            }
            case Addresses.Found.Many several ->
                problems.isEmpty() ? sent(command, several, beside) : new SendOutcome.Refused(problems);
            case Addresses.Found.At(var address) ->
                problems.isEmpty()
                        ? new SendOutcome.Sent(insert(command, address, beside))
                        : new SendOutcome.Refused(problems);
        };
    }

    /**
     * An interpreter for an appointment. The request lies where the appointment lies, and says nothing of why it is: whoever may take an open
     * request may take it.
     *
     * @param more what is written with it
     */
    SendOutcome book(SendReferral command, Consumer<ReferralId> more) {
        var me = CurrentActor.get().id();
        if (command.compartment().restricted()) {
            clearances.clearAuthor(command.family(), command.compartment());
        }
        access.require(ReferralAction.SEND, command.family(), command.compartment(), me);
        var before = requests.byKey(command.family(), command.key());
        if (before.isPresent()) {
            return new SendOutcome.Sent(before.get());
        }
        var open = command.in(Compartment.C0);
        var problems = EnumSet.noneOf(ReferralProblem.class);
        problems.addAll(SendRules.problems(open, Brussels.today(clock)));
        return switch (addresses.of(open)) {
            case Addresses.Found.No(var problem) -> {
                problems.add(problem);
                yield new SendOutcome.Refused(problems);
            }
            case Addresses.Found.Many _ -> throw new IllegalStateException("One service is asked for an appointment");
            case Addresses.Found.At(var address) -> {
                if (!problems.isEmpty()) {
                    yield new SendOutcome.Refused(problems);
                }
                var id = insert(command, address, null);
                more.accept(id);
                yield new SendOutcome.Sent(id);
            }
        };
    }

    /** What would keep it from being handed on; nothing leaves. */
    Set<ReferralProblem> check(SendReferral command, Supplier<List<AskedAlready>> asked) {
        access.require(
                ReferralAction.SEND,
                command.family(),
                command.compartment(),
                CurrentActor.get().id());
        var problems = problems(command, asked);
        problems.addAll(unbound.handed(command));
        if (found(command) instanceof Addresses.Found.No(var problem)) {
            problems.add(problem);
        }
        return problems;
    }

    private Set<ReferralProblem> problems(SendReferral command, Supplier<List<AskedAlready>> asked) {
        var problems = EnumSet.noneOf(ReferralProblem.class);
        problems.addAll(SendRules.problems(command, Brussels.today(clock)));
        if (AskedAgain.missing(command.although(), asked.get())) {
            problems.add(ReferralProblem.ASKED_ALREADY);
        }
        if (command.companion() != null
                && !addresses.goesAlong(command.family(), command.compartment(), command.companion())) {
            problems.add(ReferralProblem.COMPANION_UNKNOWN);
        }
        return problems;
    }

    /** To whoever is not bound by secrecy nothing is added to what was said at first. */
    Referral mayTell(Referral request) {
        if (!unbound.reads(request)) {
            throw new NotFoundException();
        }
        return request;
    }

    private Addresses.Found found(SendReferral command) {
        return command.to() instanceof Receiver.Pool several ? together.of(command, several) : addresses.of(command);
    }

    /** It names no receiver until one of them takes it. */
    private SendOutcome sent(SendReferral command, Addresses.Found.Many several, @Nullable List<ReferralId> beside) {
        var id = insert(command, new ReferralStore.Address(null, Set.of()), beside);
        offers.make(id, command, several);
        return new SendOutcome.Sent(id);
    }

    private ReferralId insert(SendReferral command, ReferralStore.Address address, @Nullable List<ReferralId> beside) {
        var id = writing.insert(command, address, beside);
        steps.requested(command);
        return id;
    }
}
