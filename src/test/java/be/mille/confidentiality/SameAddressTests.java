package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.family.Families;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A look at the record of somebody of one's own house is asked about, where the reader noted where she lives; nobody else learns it. */
class SameAddressTests extends SameAddressHeld {
    @Autowired
    Families families;

    @Autowired
    OfficerQueue queue;

    private void look() {
        people.as(READER, () -> families.get(family));
    }

    private List<OfficerQueue.Unusual> asked(String officer) {
        return people.as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.SAME_ADDRESS)
                .toList();
    }

    @Test
    void isAskedAboutOnceADayByTheReadersOfficerAlone() {
        noteHers();
        look();
        look();
        assertThat(asked(People.OFFICER))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reader()).isEqualTo(people.get(READER).id()));
        clock.forward(Duration.ofDays(1));
        look();
        assertThat(asked(People.OFFICER)).hasSize(2);
        assertThat(asked(People.OTHER_OFFICER)).isEmpty();
        assertThat(at(port, people, People.OFFICER).get("/confidentiality").body())
                .contains("La famille habite à l’adresse de qui a regardé")
                .doesNotContain("Église", "eglise", family.toString());
        clock.forward(Duration.ofDays(40));
        look();
        assertThat(new Owner(settings).strings("select day::text from confidentiality.neighbour_look"))
                .as("what the officer does not see any more is gone")
                .hasSize(1);
    }

    @Test
    void isNotWhereTheHouseIsAnother() {
        for (var other : List.of(
                house("1030", "Rue de l’Église", "12"),
                house("1030", "Rue de l’Église", "14"),
                house("1030", "Rue de la Paix", "12b"),
                house("1040", "Rue de l’Église", "12b"))) {
            reader.post(PAGE, other);
            look();
            assertThat(asked(People.OFFICER)).as(other.toString()).isEmpty();
        }
        noteHers();
        look();
        assertThat(asked(People.OFFICER)).as("control").hasSize(1);
    }

    @Test
    void isNotWhereNothingWasNotedOrItWasTakenAway() {
        look();
        assertThat(asked(People.OFFICER)).isEmpty();
        noteHers();
        reader.post(PAGE + "/forget", Map.of());
        look();
        assertThat(asked(People.OFFICER)).isEmpty();
        assertThat(new Owner(settings).strings("select actor::text from account.own_address"))
                .isEmpty();
        noteHers();
        people.as(People.MIDWIFE, () -> families.get(family));
        assertThat(asked(People.OFFICER)).as("somebody else looked").isEmpty();
    }

    @Test
    void theReaderAndTheTeamReadTheSamePages() {
        var record = "/families/" + family;
        var before = reading(reader, record);
        at(port, people, People.MIDWIFE).get(record + "/access");
        var access = reading(at(port, people, People.MIDWIFE), record + "/access");
        noteHers();
        reader.get(PAGE);
        assertThat(reading(reader, record)).isEqualTo(before);
        assertThat(asked(People.OFFICER)).hasSize(1);
        assertThat(reading(at(port, people, People.MIDWIFE), record + "/access"))
                .isEqualTo(access);
    }

    private static String reading(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("[0-9a-f-]{36}", "");
    }
}
