package be.mille.home.web.record;

import be.mille.access.ActorFunction;
import be.mille.access.Opening;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Plan;
import be.mille.careplan.UndertakenStep;
import be.mille.coordination.WhoCoordinates;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.FamilySummary;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.ToldTwice;
import be.mille.home.web.HerTies;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Teams;
import be.mille.home.web.team.Voices;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.Screening;
import be.mille.ui.Moment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Teams teams;
    private final Professionals professionals;
    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Contacts contacts;
    private final CarePlans plans;
    private final PlanPanels plan;
    private final ExpectedPanels stages;
    private final FamilyEvents events;
    private final ScreeningPanels screening;
    private final NotePanels noted;
    private final RelayPanels relays;
    private final WhoCoordinates coordinating;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;

    RecordReader(
            Door door,
            Teams teams,
            Professionals professionals,
            Persons persons,
            Pregnancies pregnancies,
            Contacts contacts,
            CarePlans plans,
            PlanPanels plan,
            ExpectedPanels stages,
            FamilyEvents events,
            ScreeningPanels screening,
            NotePanels noted,
            RelayPanels relays,
            WhoCoordinates coordinating,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.door = door;
        this.teams = teams;
        this.professionals = professionals;
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.contacts = contacts;
        this.plans = plans;
        this.plan = plan;
        this.stages = stages;
        this.events = events;
        this.screening = screening;
        this.noted = noted;
        this.relays = relays;
        this.coordinating = coordinating;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    RecordPage read(FamilyId id, Words words) {
        return Objects.requireNonNull(whole.execute(_ -> {
            var opened = door.open(id);
            return new Sources(opened.family(), opened.opening(), words).page();
        }));
    }

    /** What one page reads, each once. */
    private final class Sources {
        private final FamilySummary family;
        private final ActorId reader;
        private final ActorFunction function;
        private final boolean writes;
        private final Words words;
        private final Supplier<List<Mate>> team;
        private final Supplier<List<Contact>> met;
        private final Supplier<List<Screening>> held;
        private final Supplier<Plan> agreed;
        private final Supplier<List<UndertakenStep>> steps;
        private final Supplier<List<Pregnancy>> carried;
        private final Supplier<PersonCard> card;
        private final Supplier<List<FamilyEvent>> turned;
        private final Supplier<Map<ActorId, Professional>> names;

        Sources(FamilySummary family, Opening opening, Words words) {
            var id = family.id();
            this.family = family;
            this.reader = opening.actor().id();
            this.function = opening.actor().function();
            this.writes = opening.writes();
            this.words = words;
            this.team = new Once<>(() -> teams.of(id));
            this.met = new Once<>(() -> contacts.of(id));
            this.held = new Once<>(() -> screening.held(id));
            this.agreed = new Once<>(() -> plans.get(id));
            this.steps = new Once<>(() -> plans.undertaken(id, words.t().language()));
            this.carried = new Once<>(() -> ToldTwice.once(id, pregnancies.of(id)));
            this.card = new Once<>(() -> persons.card(id));
            this.turned = new Once<>(() -> events.of(id));
            this.names = new Once<>(this::namesOf);
        }

        RecordPage page() {
            return new RecordPage(
                    new IdentityDesk(family, reader, words)
                            .bar(
                                    writes,
                                    orNull("pregnancies", carried),
                                    orNull("team", team),
                                    orNull("person", card),
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
            due.addAll(stages.due(family, function, words));
            return Due.expected(due, words);
        }

        private RecordPage.Short<RecordPage.Quiet> silent() {
            var quiet = voices().silent(team.get(), reader).stream()
                    .map(mate -> new RecordPage.Quiet(
                            mate.professional().name(),
                            words.get(
                                    "home.record.quiet",
                                    words.trade(mate.professional()),
                                    words.dates().brief(mate.since()))))
                    .toList();
            return RecordPage.Short.of(quiet, QUIET);
        }

        private RecordPage.Short<Moment> undertaken() {
            var moments = done().stream()
                    .sorted(Comparator.comparing(Done::on).reversed())
                    .map(Done::moment)
                    .toList();
            return RecordPage.Short.of(moments, DONE);
        }

        private RecordPage.Life life() {
            var notes = orNull("notes", () -> noted.written(family.id(), reader, words));
            var lanes = new Lanes(family, words)
                    .team(team.get(), voices(), contactPanels(), notes)
                    .services(steps.get())
                    .drawn();
            var all = new ArrayList<>(done());
            all.addAll(notes == null ? List.of() : notes.moments());
            return new LifeDesk(family, carried.get(), turned.get(), words).life(lanes, team.get(), all);
        }

        private RecordPage.Around around() {
            return new AroundDesk(family, new HerTies(card.get().ties()), words)
                    .team(team.get(), voices(), contactPanels())
                    .services(steps.get())
                    .household(card.get().household())
                    .draw();
        }

        private List<Done> done() {
            var done = new ArrayList<>(contactPanels().done());
            done.addAll(ScreeningPanels.done(held.get(), names.get(), words));
            done.addAll(PlanPanels.undertaken(steps.get(), words));
            return done;
        }

        private Voices voices() {
            return new Voices(met.get(), held.get(), agreed.get());
        }

        private ContactPanels contactPanels() {
            return new ContactPanels(family.id(), met.get(), names.get(), reader, words);
        }

        /** Also of those who left the team, or were never in it. */
        private Map<ActorId, Professional> namesOf() {
            var ids = new HashSet<ActorId>();
            met.get().forEach(one -> ids.add(one.professional()));
            held.get().forEach(one -> ids.add(one.startedBy()));
            return professionals.byIds(ids);
        }

        private <T> Panel<T> panel(String name, Supplier<T> source) {
            return Panel.read(name, () -> Objects.requireNonNull(part.execute(_ -> source.get())));
        }

        private <T> @Nullable T orNull(String name, Supplier<T> source) {
            return panel(name, source).content();
        }
    }
}
