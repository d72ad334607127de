package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Professionals;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Awaited.Why;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.PassedOn;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.AwaitedMarks.Marks;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what was passed on, for whoever did it: she holds no relation to the family, and the policies let her see no more than this. */
@Service
@Transactional
class PassedOnService implements PassedOn {
    /** What is wrong with a link, the most pressing first. */
    private static final List<Why> LINKS = List.of(Why.BLOCKED, Why.UNDELIVERED, Why.NOT_LEFT);

    private final Sql sql;
    private final Access access;
    private final Arrived arrived;
    private final ReferralRows rows;
    private final AwaitedMarks marks;
    private final LetterTerms terms;
    private final LetterStore letters;
    private final FurtherLetters further;
    private final Professionals professionals;
    private final Clock clock;

    PassedOnService(
            Sql sql,
            Access access,
            Arrived arrived,
            ReferralRows rows,
            AwaitedMarks marks,
            LetterTerms terms,
            LetterStore letters,
            FurtherLetters further,
            Professionals professionals,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.arrived = arrived;
        this.rows = rows;
        this.marks = marks;
        this.terms = terms;
        this.letters = letters;
        this.further = further;
        this.professionals = professionals;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        access.require(ReferralAction.SEE_QUEUE);
        var mine = open().stream().filter(this::follows).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var beside = marks.of(mine);
        var today = Brussels.today(clock);
        return mine.stream()
                .flatMap(one -> waiting(one, beside.getOrDefault(one.id(), Marks.NONE), today).stream())
                .toList();
    }

    private List<Referral> open() {
        return sql.list(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r
                        where r.passed_house = access.organisation() and r.closed_at is null and r.state <> 'CANCELLED'
                          and exists (select 1 from referral.request q where q.id = r.parent and referral.receives(q))
                        order by r.since, r.id
                        """);
    }

    /** Her own, and what a colleague of hers passed on who is not there any more. */
    private boolean follows(Referral one) {
        return one.sender().equals(CurrentActor.get().id()) || !professionals.atWork(one.sender());
    }

    private Optional<Waiting> waiting(Referral one, Marks marks, LocalDate today) {
        return why(one, marks, today).map(why -> new Waiting(parent(one), one.to(), why, marks.whom(why)));
    }

    private static ReferralId parent(Referral one) {
        return Optional.ofNullable(one.parent()).orElseThrow();
    }

    private Optional<Why> why(Referral one, Marks marks, LocalDate today) {
        if (one.toClose()) {
            return Optional.of(one.state() == ReferralState.DONE ? Why.TO_CLOSE : Why.BACK);
        }
        var wrong = LINKS.stream().filter(why -> !marks.whom(why).isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return wrong;
        }
        if (one.state().unanswered()) {
            return terms.silent(one, marks.reminded(), today) ? Optional.of(Why.SILENT) : Optional.empty();
        }
        return one.stalled(today)
                ? Optional.of(one.state() == ReferralState.WAITING ? Why.PLACE_PAST : Why.NOT_BEGUN)
                : Optional.empty();
    }

    @Override
    public List<Letter> letters(ReferralId passed) {
        access.require(ReferralAction.READ);
        arrived.here(from(passed));
        return letters.of(passed);
    }

    @Override
    public Optional<Letters.Made> write(ReferralId passed, Letters.Wish wish) {
        acts(passed);
        return further.write(passed, wish);
    }

    @Override
    public void close(ReferralId passed, UUID letter) {
        acts(passed);
        letters.close(passed, letter);
    }

    private void acts(ReferralId passed) {
        var actor = access.require(ReferralAction.PASS_ON);
        arrived.tell(actor, ReferralAction.PASS_ON, arrived.here(from(passed)));
    }

    private ReferralId from(ReferralId passed) {
        return sql.find(
                        row -> new ReferralId(row.getObject("parent", UUID.class)),
                        "select r.parent from referral.request r where r.id = :id and r.passed_house = access.organisation()",
                        p("id", passed))
                .orElseThrow(NotFoundException::new);
    }
}
