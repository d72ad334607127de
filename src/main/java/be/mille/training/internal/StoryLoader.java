package be.mille.training.internal;

import be.mille.access.CurrentActor;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.ScopedClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the stories: every act in the order of time, by its professional, at its moment, through the same services a
 * page uses. So histories, access log and rules are those of real work. An act and the note that it is done are one
 * transaction; a start that was interrupted goes on where it stopped.
 */
@Component
class StoryLoader {
    private static final Logger LOG = LoggerFactory.getLogger(StoryLoader.class);
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final FamilyId NOT_OPENED = new FamilyId(new UUID(0, 0));
    private static final LocalTime DESCRIBES = LocalTime.of(7, 35);

    private final StoryCast cast;
    private final PersonActs persons;
    private final TeamActs teams;
    private final TimeActs times;
    private final EventActs events;
    private final ScreeningActs screenings;
    private final PlanActs plans;
    private final ConsentActs consents;
    private final Deeds deeds;
    private final LoadedStore loaded;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoryLoader(
            StoryCast cast,
            PersonActs persons,
            TeamActs teams,
            TimeActs times,
            EventActs events,
            ScreeningActs screenings,
            PlanActs plans,
            ConsentActs consents,
            Deeds deeds,
            LoadedStore loaded,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.persons = persons;
        this.teams = teams;
        this.times = times;
        this.events = events;
        this.screenings = screenings;
        this.plans = plans;
        this.consents = consents;
        this.deeds = deeds;
        this.loaded = loaded;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An act still to be done, and when. */
    private record Due(Act act, Instant at) {}

    void load(List<Story> stories) {
        var today = Brussels.today(clock);
        var families = new HashMap<String, FamilyId>();
        var due = new ArrayList<Due>();
        var begun = new ArrayList<Story>();
        for (var story : stories) {
            var state = begin(story, today);
            if (!state.complete()) {
                begun.add(story);
                due.addAll(rest(story, state, families));
            }
        }
        due.sort(Comparator.comparing(Due::at));
        var latest = clock.instant();
        for (var one : due) {
            play(one, latest, families);
        }
        transaction.executeWithoutResult(_ -> begun.forEach(story -> loaded.complete(what(story.id()))));
        if (!begun.isEmpty()) {
            LOG.info("{} invented families played, {} acts", begun.size(), due.size());
        }
    }

    private LoadedStore.Loaded begin(Story story, LocalDate today) {
        return Objects.requireNonNull(transaction.execute(_ -> loaded.begin(what(story.id()), today)));
    }

    private static String what(String story) {
        return "story:" + story;
    }

    /** What of the story is not done yet, in order; the record of one that was begun is found again by its key. */
    private List<Due> rest(Story story, LoadedStore.Loaded state, Map<String, FamilyId> families) {
        var acts = acts(story, state.day(), families);
        if (state.acts() > 0) {
            as(acts.getFirst(), at(acts.getFirst(), state.day()), () -> families.put(story.id(), persons.open(story)));
        }
        return acts.stream()
                .skip(state.acts())
                .map(act -> new Due(act, at(act, state.day())))
                .toList();
    }

    private List<Act> acts(Story story, LocalDate today, Map<String, FamilyId> families) {
        var opener = story.opener().who();
        var acts = new ArrayList<Act>();
        acts.add(new Act(
                story.id(),
                story.opened(),
                OPENS,
                opener,
                "opens the record",
                _ -> families.put(story.id(), persons.open(story))));
        acts.add(new Act(
                story.id(),
                story.opened(),
                DESCRIBES,
                opener,
                "describes her",
                family -> persons.describe(story, today, family)));
        acts.addAll(teams.of(story, today));
        acts.addAll(times.of(story, today));
        acts.addAll(events.of(story, today));
        acts.addAll(screenings.of(story, today));
        acts.addAll(plans.of(story, today));
        acts.addAll(consents.of(story));
        acts.addAll(deeds.of(story, today));
        acts.sort(Act.IN_TIME);
        return acts;
    }

    private static Instant at(Act act, LocalDate today) {
        return Brussels.at(today.plusDays(act.day()).atTime(act.time()));
    }

    private void play(Due one, Instant latest, Map<String, FamilyId> families) {
        var act = one.act();
        var at = one.at().isAfter(latest) ? latest : one.at();
        try {
            as(act, at, () -> {
                act.work().on(families.getOrDefault(act.story(), NOT_OPENED));
                loaded.advance(what(act.story()));
            });
        } catch (RuntimeException e) {
            throw new IllegalStateException("An invented family cannot be loaded. " + act, e);
        }
    }

    private void as(Act act, Instant at, Runnable work) {
        ScopedClock.runAt(
                at,
                () -> CurrentActor.runAs(
                        cast.professional(act.who()).actor(),
                        () -> transaction.executeWithoutResult(_ -> {
                            loaded.hurry();
                            work.run();
                        })));
    }
}
