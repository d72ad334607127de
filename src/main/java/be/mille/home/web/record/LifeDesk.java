package be.mille.home.web.record;

import be.mille.family.FamilyEvent;
import be.mille.family.FamilySummary;
import be.mille.family.Gestation;
import be.mille.family.Pregnancy;
import be.mille.family.Stage;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.ui.Knot;
import be.mille.ui.Languages;
import be.mille.ui.Moment;
import be.mille.ui.draw.Story;
import be.mille.ui.draw.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The thousand days as a drawing and as a list. After a pregnancy that ended there is no drawing: a loop for a birth and
 * two years that will not come would hurt.
 */
final class LifeDesk {
    private static final int TO_CONCEPTION = 14;
    private static final int MARKS = 3;

    private final FamilySummary family;
    private final List<Pregnancy> pregnancies;
    private final List<FamilyEvent> events;
    private final Words words;

    LifeDesk(FamilySummary family, List<Pregnancy> pregnancies, List<FamilyEvent> events, Words words) {
        this.family = family;
        this.pregnancies = List.copyOf(pregnancies);
        this.events = List.copyOf(events);
        this.words = words;
    }

    RecordPage.Life life(List<Story.Lane> lanes, List<Mate> team, List<Done> done) {
        var moments = moments(team, done);
        return switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> drawn(due, false, conception(due), lanes, moments);
            case Stage.AfterBirth(int _, var birth) -> drawn(birth, true, conception(dueOf(birth)), lanes, moments);
            case Stage.AfterLoss _ -> told(null, moments);
            case Stage.Undated _ -> told(words.get("home.record.life.undated"), moments);
            case Stage.Closed _ -> told(words.get("home.record.life.closed"), moments);
        };
    }

    private RecordPage.Life drawn(
            LocalDate birth, boolean born, LocalDate conception, List<Story.Lane> lanes, List<Moment> moments) {
        var story = new Story(
                family.called(),
                words.get("home.record.life.caption", family.called(), words.stage(family.stage()), lanes.size()),
                conception,
                birth,
                born,
                words.dates().today(),
                words.get("home.record.life.today", words.stage(family.stage())),
                words.get(
                        born ? "home.record.life.birth" : "home.record.life.due",
                        words.dates().brief(birth)),
                lanes,
                marks());
        var drawn = be.mille.ui.draw.Words.of(words.t());
        boolean mirrored = Languages.direction(words.t().language()).equals("rtl");
        return new RecordPage.Life(
                Timeline.wide(story, drawn, mirrored), Timeline.phone(story, drawn, mirrored), null, born, moments);
    }

    private static RecordPage.Life told(@Nullable String instead, List<Moment> moments) {
        return new RecordPage.Life(null, null, instead, false, moments);
    }

    private static LocalDate conception(LocalDate due) {
        return Gestation.startOf(due).plusDays(TO_CONCEPTION);
    }

    /** The due date of the pregnancy that brought this child; where nobody knew it, forty weeks are assumed. */
    private LocalDate dueOf(LocalDate birth) {
        return pregnancies.stream()
                .filter(one -> birth.equals(one.endedOn()))
                .map(Pregnancy::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(birth);
    }

    /** The latest few have a place on her thread; the list has them all. */
    private List<Story.Mark> marks() {
        return events.stream()
                .limit(MARKS)
                .map(event -> new Story.Mark(event.day(), words.t().of("home.event", event.kind())))
                .toList();
    }

    private List<Moment> moments(List<Mate> team, List<Done> done) {
        var all = new ArrayList<>(done);
        for (var mate : team) {
            all.add(moment(
                    mate.since(),
                    words.get("home.record.life.joined", mate.professional().name()),
                    words.function(mate.professional())));
            var until = mate.until();
            if (!mate.now() && until != null) {
                all.add(moment(
                        until,
                        words.get("home.record.life.left", mate.professional().name()),
                        words.function(mate.professional())));
            }
        }
        for (var event : events) {
            all.add(new Done(
                    event.day(),
                    new Moment(
                            event.precise().words(event.day(), words.dates(), words.dates()::brief),
                            Knot.DONE,
                            words.t().of("home.event", event.kind()),
                            event.words())));
        }
        for (var pregnancy : pregnancies) {
            for (var child : pregnancy.livingChildren()) {
                var called = child.called();
                all.add(moment(
                        child.bornOn(),
                        called == null
                                ? words.get("home.record.life.born")
                                : words.get("home.record.life.born-called", called),
                        null));
            }
        }
        return all.stream()
                .sorted(Comparator.comparing(Done::on).reversed())
                .map(Done::moment)
                .toList();
    }

    private Done moment(LocalDate on, String text, @Nullable String by) {
        return new Done(on, new Moment(words.dates().brief(on), Knot.DONE, text, by));
    }
}
