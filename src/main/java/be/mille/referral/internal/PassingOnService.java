package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Letters;
import be.mille.referral.PassingOn;
import be.mille.referral.Reason;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.ReferralState;
import be.mille.referral.SendOutcome;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes requests on: what the database writes for somebody who holds no relation to the family, after asking again who she is. */
@Service
@Transactional
class PassingOnService implements PassingOn {
    /** The request, one further, and one further still. */
    private static final int DEEPEST = 2;

    private final Sql sql;
    private final Access access;
    private final Arrived arrived;
    private final OneByOne turns;
    private final ReferralRows rows;
    private final Addresses addresses;
    private final TellingUnbound unbound;
    private final FurtherRequest further;
    private final FurtherLetters letters;
    private final Ids ids;
    private final Clock clock;

    PassingOnService(
            Sql sql,
            Access access,
            Arrived arrived,
            OneByOne turns,
            ReferralRows rows,
            Addresses addresses,
            TellingUnbound unbound,
            FurtherRequest further,
            FurtherLetters letters,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.arrived = arrived;
        this.turns = turns;
        this.rows = rows;
        this.addresses = addresses;
        this.unbound = unbound;
        this.further = further;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Passable of(ReferralId request) {
        access.require(ReferralAction.PASS_ON);
        var here = arrived.here(request);
        if (!further(here)) {
            throw new NotFoundException();
        }
        return new Passable(arrived.request(request), here.compartment().restricted() ? here.compartment() : null);
    }

    @Override
    public boolean further(ReferralId request) {
        access.require(ReferralAction.READ);
        return further(arrived.here(request));
    }

    /** An appointment is not passed on: whoever cannot come says so, and whoever asked asks the next. */
    private static boolean further(Arrived.Here here) {
        return accepted(here.state()) && here.depth() < DEEPEST && !here.booking();
    }

    private static boolean accepted(ReferralState state) {
        return state.open() && !state.unanswered();
    }

    @Override
    public SendOutcome send(PassOn command) {
        var actor = access.require(ReferralAction.PASS_ON);
        var here = arrived.here(command.from());
        turns.askFurther(command.from());
        var before = byKey(command);
        if (before.isPresent()) {
            return new SendOutcome.Sent(before.get());
        }
        if (!accepted(here.state()) || here.booking()) {
            throw new NotFoundException();
        }
        var asked = further.of(command, here);
        var problems = EnumSet.noneOf(ReferralProblem.class);
        problems.addAll(SendRules.problems(asked, Brussels.today(clock)));
        problems.addAll(unbound.further(asked));
        if (command.although() == null && askedFurther(command)) {
            problems.add(ReferralProblem.ASKED_ALREADY);
        }
        if (here.depth() >= DEEPEST) {
            problems.add(ReferralProblem.TOO_FAR);
        }
        return switch (addresses.further(asked, arrived.request(command.from()))) {
            case Addresses.Found.No(var problem) -> {
                problems.add(problem);
                yield new SendOutcome.Refused(problems);
            }
            case Addresses.Found.Many _ -> throw new IllegalStateException("One service is asked further");
            case Addresses.Found.At(var address) -> {
                if (!problems.isEmpty()) {
                    yield new SendOutcome.Refused(problems);
                }
                arrived.tell(actor, ReferralAction.PASS_ON, here);
                yield write(command, here, asked.compartment(), address);
            }
        };
    }

    /** Of what was asked elsewhere she may know what she and her service passed on themselves, and nothing else. */
    private boolean askedFurther(PassOn command) {
        return below(command.from()).stream()
                .anyMatch(one ->
                        one.category().equals(command.category()) && one.state().open());
    }

    private Optional<ReferralId> byKey(PassOn command) {
        return sql.find(
                ReferralRows::id,
                "select r.id from referral.request r where r.parent = :from and r.key = :key",
                p("from", command.from()),
                p("key", command.key()));
    }

    private SendOutcome write(PassOn command, Arrived.Here here, Compartment lies, ReferralStore.Address address) {
        var id = new ReferralId(ids.next());
        var seal = rows.seal(id, here.family(), lies);
        var agreement = Objects.requireNonNull(command.agreement());
        var became = sql.find(
                        row -> row.getString("became"),
                        """
                        select referral.pass_on(:from, :id, :lies, :category, cast(:service as uuid), cast(:outside as text),
                            cast(:house as uuid), cast(:functions as text[]), :told,
                            cast(:although as text), :way, :on, :by, :key, :one, :two) as became
                        """,
                        p("from", command.from()),
                        p("id", id),
                        p("lies", lies),
                        p("category", command.category()),
                        p("service", FurtherRequest.service(command.to())),
                        p("outside", rows.closed(seal, command.to())),
                        p("house", address.organisation()),
                        p("functions", address.functions()),
                        p("told", rows.closed(seal, command.told())),
                        p("although", seal.closeAny("although", command.although())),
                        p("way", agreement.way()),
                        p("on", agreement.on()),
                        p("by", command.answerBy()),
                        p("key", command.key()),
                        p("one", ids.next()),
                        p("two", ids.next()))
                .orElseThrow();
        return switch (became) {
            case "SENT" -> new SendOutcome.Sent(id);
            case "GONE" -> throw new NotFoundException();
            default -> new SendOutcome.Refused(Set.of(ReferralProblem.valueOf(became)));
        };
    }

    @Override
    public Optional<Letters.Made> write(ReferralId passed, Letters.Wish wish) {
        access.require(ReferralAction.PASS_ON);
        return letters.write(passed, wish);
    }

    @Override
    public List<Passed> below(ReferralId request) {
        access.require(ReferralAction.READ);
        arrived.here(request);
        return sql.list(
                rows::passedOn,
                "select " + ReferralRows.COLUMNS + " from referral.request r where r.parent = :request and " + MINE
                        + " order by r.made_at desc, r.id",
                p("request", request));
    }

    /** Beside the policy, for the index. */
    private static final String MINE = "r.passed_house = access.organisation()";

    @Override
    public List<Passed> open() {
        access.require(ReferralAction.SEE_QUEUE);
        return sql.list(
                rows::passedOn, "select " + ReferralRows.COLUMNS + " from referral.request r where " + MINE + """
                         and r.closed_at is null and r.state <> 'CANCELLED' and exists (
                            select 1 from referral.request q where q.id = r.parent and referral.receives(q))
                        order by r.since, r.id
                        """);
    }

    @Override
    public void close(ReferralId passed, int version) {
        settle(passed, null, version);
    }

    @Override
    public void takeBack(ReferralId passed, Reason reason, int version) {
        if (!reason.fits(ReferralState.CANCELLED)) {
            throw new IllegalArgumentException(reason + " takes nothing back");
        }
        settle(passed, reason, version);
    }

    private void settle(ReferralId passed, @Nullable Reason reason, int version) {
        var actor = access.require(ReferralAction.PASS_ON);
        var parent = sql.find(
                        row -> new ReferralId(row.getObject("parent", UUID.class)),
                        "select r.parent from referral.request r where r.id = :id and " + MINE,
                        p("id", passed))
                .orElseThrow(NotFoundException::new);
        arrived.tell(actor, ReferralAction.PASS_ON, arrived.here(parent));
        boolean done = sql.find(
                        row -> row.getBoolean("done"),
                        "select referral.settle_passed(:id, cast(:reason as text), :version) as done",
                        p("id", passed),
                        p("reason", reason),
                        p("version", version))
                .orElse(false);
        if (!done) {
            throw new StaleException();
        }
    }
}
