package be.mille.home.web.record;

import be.mille.access.ActorFunction;
import be.mille.access.Opening;
import be.mille.coordination.WhoCoordinates;
import be.mille.family.FamilySummary;
import be.mille.home.web.HerTies;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Moment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one family for the view from above, in one transaction, so that the log is appended once. Each source is a contract of
 * its module and asks access for itself, each panel behind its own savepoint: a source that fails takes only the panels along
 * that need it.
 */
@Component
class RecordReader {
    private static final int DONE = 3;
    private static final int QUIET = 3;
    private static final int STRENGTHS = 4;

    private final Door door;
    private final RecordSources sources;
    private final PlanPanels plan;
    private final ExpectedPanels stages;
    private final ScreeningPanels screening;
    private final NotePanels noted;
    private final RelayPanels relays;
    private final QuietPanel quiet;
    private final WhoCoordinates coordinating;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;

    RecordReader(
            Door door,
            RecordSources sources,
            PlanPanels plan,
            ExpectedPanels stages,
            ScreeningPanels screening,
            NotePanels noted,
            RelayPanels relays,
            QuietPanel quiet,
            WhoCoordinates coordinating,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.door = door;
        this.sources = sources;
        this.plan = plan;
        this.stages = stages;
        this.screening = screening;
        this.noted = noted;
        this.relays = relays;
        this.quiet = quiet;
        this.coordinating = coordinating;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    RecordPage read(FamilyId id, Words words) {
        return Objects.requireNonNull(whole.execute(_ -> {
            var opened = door.open(id);
            return new Drawing(opened.family(), opened.opening(), words).page();
        }));
    }

    /** One page for one reader. */
    private final class Drawing {
        private final FamilySummary family;
        private final ActorId reader;
        private final ActorFunction function;
        private final boolean writes;
        private final Words words;
        private final RecordSources.Read read;

        Drawing(FamilySummary family, Opening opening, Words words) {
            this.family = family;
            this.reader = opening.actor().id();
            this.function = opening.actor().function();
            this.writes = opening.writes();
            this.words = words;
            this.read = sources.of(family.id(), words.t().language());
        }

        RecordPage page() {
            return new RecordPage(
                    new IdentityDesk(family, reader, words)
                            .bar(
                                    writes,
                                    orNull("pregnancies", read.carried()),
                                    orNull("team", read.team()),
                                    orNull("person", read.card()),
                                    orNull("coordination", () -> coordinating.of(family.id(), words.t()))),
                    panel("news", () -> noted.news(family.id(), words)),
                    panel("kept", () -> noted.kept(family.id())),
                    panel("relays", () -> relays.open(family.id(), words)),
                    panel("expected", this::expected),
                    panel("silent", this::silent),
                    panel("strengths", () -> RecordPage.Short.of(screening.strengths(family.id(), words), STRENGTHS)),
                    panel("undertaken", this::undertaken),
                    panel("life", this::life),
                    panel("around", this::around),
                    panel("domains", () -> plan.domains(family, words)),
                    writes,
                    words.dates().moment(clock.instant()));
        }

        private RecordPage.Expected expected() {
            var due = new ArrayList<>(plan.due(family, words, writes));
            due.addAll(contactPanels().due());
            due.addAll(requestPanels().due());
            due.addAll(stages.due(family, function, words));
            return Due.expected(due, words);
        }

        private RecordPage.Short<RecordPage.Quiet> silent() {
            var silent = read.voices().silent(read.team().get(), reader);
            return RecordPage.Short.of(quiet.of(family.id(), silent, writes, words), QUIET);
        }

        private RecordPage.Short<Moment> undertaken() {
            var moments = done().stream()
                    .sorted(Comparator.comparing(Done::on).reversed())
                    .map(Done::moment)
                    .toList();
            return RecordPage.Short.of(moments, DONE);
        }

        private RecordPage.Life life() {
            var notes = orNull(
                    "notes", () -> noted.written(family.id(), read.written().get(), reader, words));
            var lanes = new Lanes(family, words)
                    .team(read.team().get(), read.voices(), contactPanels(), notes)
                    .asked(whoWasAsked().now())
                    .drawn();
            var all = new ArrayList<>(done());
            all.addAll(notes == null ? List.of() : notes.moments());
            return new LifeDesk(family, read.carried().get(), read.turned().get(), words)
                    .life(lanes, read.team().get(), all);
        }

        private RecordPage.Around around() {
            return new AroundDesk(family, new HerTies(read.card().get().ties()), words)
                    .team(read.team().get(), read.voices(), contactPanels())
                    .asked(whoWasAsked().now())
                    .household(read.card().get().household())
                    .draw();
        }

        private List<Done> done() {
            var done = new ArrayList<>(contactPanels().done());
            done.addAll(ScreeningPanels.done(read.held().get(), read.names().get(), words));
            done.addAll(PlanPanels.undertaken(read.steps().get(), read.asked().get(), words));
            done.addAll(requestPanels().done());
            return done;
        }

        private WhoWasAsked whoWasAsked() {
            var team = read.team().get().stream().filter(Mate::now).toList();
            return new WhoWasAsked(family.id(), read.asked().get(), read.steps().get(), team, words);
        }

        private RequestPanels requestPanels() {
            return new RequestPanels(family.id(), read.asked().get(), reader, words);
        }

        private ContactPanels contactPanels() {
            return new ContactPanels(family.id(), read.met().get(), read.names().get(), reader, words);
        }

        private <T> Panel<T> panel(String name, Supplier<T> source) {
            return Panel.read(name, () -> Objects.requireNonNull(part.execute(_ -> source.get())));
        }

        private <T> @Nullable T orNull(String name, Supplier<T> source) {
            return panel(name, source).content();
        }
    }
}
