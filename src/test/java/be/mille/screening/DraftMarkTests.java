package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Professionals see which texts of the content nobody has reviewed; she does not have to. */
@MilleTest
@Import(Held.class)
class DraftMarkTests {
    private static final String MARK = "class=\"draft\"";

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Test
    void whatComesOutWhatIsProposedAndWhatIsExpectedSayThatTheyAreDrafts() {
        var family = held.family(TestClock.TODAY.plusDays(60));
        var screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.finish(family, screening);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var address = "/families/" + family;
        assertThat(midwife.get(address + "/screenings/" + screening + "/result").body())
                .contains(MARK);
        assertThat(midwife.get(address + "/plan").body()).contains(MARK);
        assertThat(midwife.get(address).body()).contains(MARK);
        assertThat(midwife.get(address + "/plan/print").body())
                .as("her own sheet")
                .doesNotContain(MARK);
    }
}
