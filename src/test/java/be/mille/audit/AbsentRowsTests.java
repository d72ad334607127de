package be.mille.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.WriteNote;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not there, or not for her, in a record she may open: it reads the same, and leaves the same row of a refusal in the log. */
class AbsentRowsTests extends AbsentRowsHeld {
    private String hidden(Compartment compartment, Circle circle, ActorId... chosen) {
        var wanted = new WriteNote(
                UUID.randomUUID(),
                family,
                null,
                0,
                compartment,
                circle,
                Set.of(chosen),
                About.HER,
                "fr",
                "Pour peu de monde",
                HerReading.OPEN);
        var outcome = people.as(People.MIDWIFE, () -> notes.write(wanted));
        assertThat(outcome).isInstanceOf(NoteOutcome.Written.class);
        return ((NoteOutcome.Written) outcome).id().toString();
    }

    private List<String> rows() {
        return new Owner(settings)
                .strings(
                        "select concat_ws(' ', action, outcome, reason, family, array_to_string(compartments, ',')) from audit.entry where actor = ? order by position",
                        midwife.id().value());
    }

    /** What the log has more after this request, which is answered “not there”. */
    private List<String> left(boolean post, String path) {
        var before = rows().size();
        var answer = post
                ? reader.post(
                        path,
                        Map.of(
                                "why",
                                "x",
                                "version",
                                "1",
                                "words",
                                "x",
                                "key",
                                UUID.randomUUID().toString()))
                : reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        var after = rows();
        return after.subList(before, after.size());
    }

    @Test
    void aHiddenNoteAndOneThatNeverWasLeaveTheSameRefusal() {
        var never = UUID.randomUUID().toString();
        for (var hidden : List.of(
                hidden(Compartment.C2, Circle.CHOSEN, people.get(People.DOCTOR).id()),
                hidden(Compartment.C3, Circle.TEAM))) {
            for (var what : List.of("", "/replies", "/pin", "/retract")) {
                var base = "/families/" + family + "/notes/";
                var left = left(!what.isEmpty(), base + hidden + what);
                assertThat(left).as(what).isEqualTo(left(!what.isEmpty(), base + never + what));
                assertThat(left).as(what).last().asString().contains(" DENY ABSENT " + family);
            }
        }
    }

    @Test
    void aThingOfNoRecordLeavesItToo() {
        assertThat(left(false, "/arrivals/" + UUID.randomUUID()))
                .last()
                .asString()
                .contains(" DENY ");
        assertThat(left(false, "/requests/" + UUID.randomUUID()))
                .last()
                .asString()
                .contains(" DENY ");
    }

    @Test
    void whatWasNotReadIsNobodysLook() {
        left(false, "/families/" + family + "/notes/" + hidden(Compartment.C3, Circle.TEAM));
        var house = midwife.organisation();
        assertThat(people.as(
                        People.MIDWIFE, () -> looks.of(family, clock.instant().minus(Duration.ofDays(1)))))
                .noneMatch(one -> one.organisation().equals(house));
        reader.get("/families/" + family);
        assertThat(people.as(
                        People.MIDWIFE, () -> looks.of(family, clock.instant().minus(Duration.ofDays(1)))))
                .as("control")
                .anyMatch(one -> one.organisation().equals(house));
    }

    @Test
    void whereTheRefusalCannotBeWrittenNothingIsAnsweredAtAll() {
        var path = "/families/" + family + "/notes/" + hidden(Compartment.C3, Circle.TEAM);
        var owner = new Owner(settings);
        owner.run("alter table audit.entry add constraint broken check (reason <> 'ABSENT') not valid");
        try {
            assertThat(reader.get(path).statusCode()).isEqualTo(500);
            assertThat(reader.get("/families/" + family).statusCode())
                    .as("control")
                    .isEqualTo(200);
        } finally {
            owner.run("alter table audit.entry drop constraint broken");
        }
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }
}
