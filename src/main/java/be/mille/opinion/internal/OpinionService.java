package be.mille.opinion.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Lengths;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.Seats;
import be.mille.consent.Secrecy;
import be.mille.directory.Posts;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.AskedOpinion;
import be.mille.opinion.DraftLine;
import be.mille.opinion.Opinions;
import be.mille.opinion.Telltale;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks, looks over, sends, and reads what came back. */
@Service
@Transactional
class OpinionService implements Opinions {
    private final Access access;
    private final Relations relations;
    private final Clearances clearances;
    private final Lengths lengths;
    private final Merges merges;
    private final Professionals professionals;
    private final Posts posts;
    private final Seats seats;
    private final Secrecy secrecy;
    private final Drafting drafting;
    private final Telltales telltales;
    private final OpinionStore store;
    private final OpinionMail mail;
    private final Clock clock;

    OpinionService(
            Access access,
            Relations relations,
            Clearances clearances,
            Lengths lengths,
            Merges merges,
            Professionals professionals,
            Posts posts,
            Seats seats,
            Secrecy secrecy,
            Drafting drafting,
            Telltales telltales,
            OpinionStore store,
            OpinionMail mail,
            Clock clock) {
        this.access = access;
        this.relations = relations;
        this.clearances = clearances;
        this.lengths = lengths;
        this.merges = merges;
        this.professionals = professionals;
        this.posts = posts;
        this.seats = seats;
        this.secrecy = secrecy;
        this.drafting = drafting;
        this.telltales = telltales;
        this.store = store;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public boolean offered(FamilyId family) {
        return access.offers(OpinionAction.PREPARE, family, Compartment.C0);
    }

    @Override
    public List<DraftLine> draft(FamilyId family, Texts t) {
        access.require(OpinionAction.PREPARE, family);
        return drafting.lines(family, t);
    }

    @Override
    public AskOutcome review(AskOpinion ask, Texts t) {
        access.require(OpinionAction.PREPARE, ask.family());
        return new Reviewing(ask, drafting.lines(ask.family(), t), t)
                .outcome(colleague(ask).isPresent(), rules(ask.family(), t.language()));
    }

    @Override
    public AskOutcome send(AskOpinion ask, Texts t) {
        var family = ask.family();
        access.require(OpinionAction.ASK, family);
        var me = CurrentActor.get().id();
        if (store.has(ask.key(), family, me)) {
            return new AskOutcome.Sent(ask.key());
        }
        var reviewing = new Reviewing(ask, drafting.lines(family, t), t);
        var colleague = colleague(ask);
        var outcome = reviewing.outcome(colleague.isPresent(), rules(family, t.language()));
        if (!(outcome instanceof AskOutcome.Ready ready) || !ready.seen().equals(ask.seen())) {
            return outcome;
        }
        var sources = reviewing.sources(me);
        sources.compartments().stream()
                .filter(Compartment::restricted)
                .distinct()
                .forEach(one -> clearances.clearAuthor(family, one));
        var now = clock.instant();
        store.add(
                ask,
                me,
                sources,
                ready.extract(),
                now,
                Brussels.startOf(lastDay().plusDays(1)));
        colleague.ifPresent(one -> mail.write(ask.key(), one));
        return new AskOutcome.Sent(ask.key());
    }

    /** Somebody bound by secrecy who works now and stands far enough from her. */
    private Optional<Professional> colleague(AskOpinion ask) {
        var hers = seats.ofSameHuman(ask.colleague());
        return professionals
                .find(ask.colleague())
                .filter(one -> one.function().accompaniesFamilies() && secrecy.binds(one.function()))
                .filter(one -> posts.current(one.id()).isPresent())
                .filter(one -> !hers.contains(CurrentActor.get().id()))
                .filter(one -> store.mayBeAsked(merges.along(ask.family()), hers));
    }

    private TelltaleRules rules(FamilyId family, String language) {
        return telltales.of(merges.along(family), language);
    }

    @Override
    public List<AskedOpinion> of(FamilyId family) {
        return store.of(merges.records(OpinionAction.SEE_ASKED, family));
    }

    @Override
    public List<AskedOpinion> mine() {
        return store.by(access.require(OpinionAction.SEE_MINE).id());
    }

    @Override
    public List<AskedOpinion> unread() {
        return store.unreadBy(access.require(OpinionAction.SEE_MINE).id());
    }

    @Override
    public AskedOpinion read(UUID id) {
        var mine = mine(id);
        access.require(OpinionAction.SEE_ASKED, mine.family());
        store.read(id);
        return mine;
    }

    @Override
    public Set<Telltale> say(UUID id, UUID key, String words, boolean looked) {
        var mine = mine(id);
        access.require(OpinionAction.ASK_BACK, mine.family());
        if (!mine.open()) {
            throw new NotFoundException();
        }
        var said = ExtractText.plain(words);
        var extract = mine.extract();
        var language = extract == null ? "" : extract.language();
        var found = Reviewing.left(rules(mine.family(), language).in(said), looked);
        if (found.isEmpty()) {
            store.say(mine, key, CurrentActor.get().id(), said);
        }
        return found;
    }

    @Override
    public void withdraw(UUID id) {
        var mine = mine(id);
        access.require(OpinionAction.WITHDRAW, mine.family());
        store.withdraw(id);
    }

    private AskedOpinion mine(UUID id) {
        ActorId me = access.require(OpinionAction.SEE_MINE).id();
        return store.find(id, me).orElseThrow(NotFoundException::new);
    }

    @Override
    public LocalDate lastDay() {
        return Brussels.today(clock).plus(lengths.of(RelationType.SECOND_OPINION, Proof.REFERRED));
    }
}
