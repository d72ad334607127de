package be.mille.training.internal;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.Gestation;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.RecordBirth;
import be.mille.family.RecordContact;
import be.mille.family.RecordLoss;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pregnancies with every correction of their date and their end, and contacts. */
@Component
class TimeActs {
    private static final LocalTime DATES = LocalTime.of(8, 5);
    private static final LocalTime ENDS = LocalTime.of(8, 10);
    private static final LocalTime EARLIEST = LocalTime.of(8, 20);
    private static final LocalTime UNTIMED = LocalTime.of(17, 0);
    private static final LocalTime PLANS = LocalTime.of(17, 30);

    /** How many days before today appointments to come were made. */
    private static final int MADE_AHEAD = 4;

    private final Pregnancies pregnancies;
    private final Contacts contacts;
    private final StoryCast cast;
    private final Clock clock;

    TimeActs(Pregnancies pregnancies, Contacts contacts, StoryCast cast, Clock clock) {
        this.pregnancies = pregnancies;
        this.contacts = contacts;
        this.cast = cast;
        this.clock = clock;
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        int number = 0;
        for (var one : story.pregnancies()) {
            for (var earlier : one.corrections()) {
                acts.add(dates(story, today, number++, earlier, 0));
            }
            acts.add(dates(
                    story, today, number++, new Story.Dating(one.due(), one.source(), one.datedOn()), one.multiples()));
            var end = one.end();
            if (end != null) {
                acts.add(ends(story, today, number++, end));
            }
        }
        for (int i = 0; i < story.contacts().size(); i++) {
            acts.add(meets(story, today, i));
        }
        return acts;
    }

    private Act dates(Story story, LocalDate today, int number, Story.Dating dating, int expected) {
        int day = Math.max(story.opened(), dating.on());
        var key = StoryCast.key(story, "dating", number);
        return new Act(story.id(), day, DATES.plusSeconds(number), cast.caregiver(story, day), "dates", family -> {
            var due = today.plusDays(dating.due());
            boolean period = dating.source() == DatingSource.LAST_PERIOD;
            var known = ongoing(family);
            pregnancies
                    .date(
                            family,
                            new DatePregnancy(
                                    key,
                                    known.map(Pregnancy::id).orElse(null),
                                    dating.source(),
                                    period ? null : due,
                                    period ? Gestation.startOf(due) : null,
                                    dating.source() == DatingSource.SCAN ? today.plusDays(dating.on()) : null,
                                    expected,
                                    Brussels.today(clock),
                                    known.map(Pregnancy::version).orElse(0)))
                    .orThrow();
        });
    }

    private Optional<Pregnancy> ongoing(FamilyId family) {
        return pregnancies.of(family).stream().filter(Pregnancy::ongoing).findFirst();
    }

    private Act ends(Story story, LocalDate today, int number, Story.End end) {
        int day = Math.max(story.opened(), end.on());
        var key = StoryCast.key(story, "end", number);
        var what = end.kind() == null ? "birth" : "loss";
        return new Act(story.id(), day, ENDS.plusSeconds(number), cast.caregiver(story, day), what, family -> {
            var known = ongoing(family).orElseThrow(() -> new IllegalStateException("No pregnancy is going on"));
            var on = today.plusDays(end.on());
            if (end.kind() == null) {
                pregnancies.birth(family, birth(key, known, end, on)).orThrow();
            } else {
                pregnancies
                        .loss(
                                family,
                                new RecordLoss(key, known.id(), on, end.kind(), Brussels.today(clock), known.version()))
                        .orThrow();
            }
        });
    }

    private RecordBirth birth(UUID key, Pregnancy known, Story.End end, LocalDate on) {
        return new RecordBirth(
                key,
                known.id(),
                on,
                null,
                null,
                end.children().stream()
                        .map(called -> new RecordBirth.Newborn(null, called, null, false, null))
                        .toList(),
                Brussels.today(clock),
                known.version());
    }

    private Act meets(Story story, LocalDate today, int number) {
        var one = story.contacts().get(number);
        boolean ahead = one.state() == Contact.State.PLANNED || one.on() > 0;
        int since = story.team().stream()
                .filter(member -> member.who().equals(one.who()) && member.since() <= one.on())
                .mapToInt(Story.Member::since)
                .max()
                .orElse(story.opened());
        int day = ahead ? Math.max(since, Math.min(-MADE_AHEAD, one.on())) : one.on();
        var at = one.time() == null ? UNTIMED : one.time();
        var written = ahead ? PLANS : at.isBefore(EARLIEST) ? EARLIEST : at;
        var key = StoryCast.key(story, "contact", number);
        return new Act(
                story.id(),
                day,
                written,
                one.who(),
                "contact",
                family -> contacts.record(family, command(key, one, today, cast.health(one.who())))
                        .orThrow());
    }

    /** What is said in a consultation of a health professional is for those who care for her health. */
    private RecordContact command(UUID key, Story.Meeting one, LocalDate today, boolean health) {
        return new RecordContact(
                key,
                null,
                one.kind(),
                one.state(),
                today.plusDays(one.on()),
                one.time(),
                one.relative(),
                null,
                null,
                one.interpreter(),
                one.note(),
                health && one.kind() == Contact.Kind.CONSULTATION ? Audience.HEALTH : Audience.TEAM,
                Set.of(),
                Brussels.today(clock),
                0);
    }
}
