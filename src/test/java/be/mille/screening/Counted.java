package be.mille.screening;

import be.mille.family.PersonRecords;
import be.mille.screening.Figures.Figure;
import be.mille.screening.TurnOuts.Say;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many small conversations of several organisations, and what the figures tell of them. */
class Counted {
    static final Instant LONG_AGO = Instant.parse("2026-08-10T09:00:00Z");
    private final PersonRecords records;
    private final Screenings screenings;
    private final TurnOuts turnOuts;
    private final Figures figures;
    private final People people;
    private final TestClock clock;

    Counted(
            PersonRecords records,
            Screenings screenings,
            TurnOuts turnOuts,
            Figures figures,
            People people,
            TestClock clock) {
        this.records = records;
        this.screenings = screenings;
        this.turnOuts = turnOuts;
        this.figures = figures;
        this.people = people;
        this.clock = clock;
    }

    /** So many families were asked one question and gave one answer; nobody said how it turned out. */
    void asked(String who, int families, String item, String answer) {
        asked(who, families, item, answer, null, null);
    }

    void asked(
            String who,
            int families,
            String item,
            String answer,
            @Nullable String indicator,
            @Nullable TurnedOut turnedOut) {
        clock.set(LONG_AGO);
        for (int i = 0; i < families; i++) {
            people.runAs(who, () -> one(item, answer, indicator, turnedOut));
        }
        clock.reset();
    }

    private void one(String item, String answer, @Nullable String indicator, @Nullable TurnedOut turnedOut) {
        var family = records.open(OpenFamilies.called("Counted"));
        var id = screenings.start(family, Held.now());
        screenings.save(
                family, id, item.substring(0, item.indexOf('.')), List.of(Held.given(item, 0, List.of(answer))));
        screenings.finish(family, id);
        if (indicator != null) {
            turnOuts.say(family, id, new Say(indicator, turnedOut, null, UUID.randomUUID()));
        }
    }

    Figure all(String indicator) {
        return people.as(People.MIDWIFE, () -> of(indicator, false));
    }

    Figure own(String who, String indicator) {
        return people.as(who, () -> of(indicator, true));
    }

    private Figure of(String indicator, boolean own) {
        return figures.of(own).stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
