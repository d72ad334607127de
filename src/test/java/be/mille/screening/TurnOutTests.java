package be.mille.screening;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.screening.TurnOuts.Said;
import be.mille.screening.TurnOuts.Say;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How an indicator turned out: one tap of whoever may read it, taken back as easily, and nothing of it lost. */
@MilleTest
class TurnOutTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    TurnOuts turnOuts;

    @Autowired
    Screenings screenings;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    ScreeningId screening;

    @BeforeEach
    void aConversationInWhichSomethingComesOut() {
        family = held.family(null);
        screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.saySecrets(family, screening);
    }

    @Test
    void oneTapSaysItTheToastTakesItBackAndBothStayInTheHistory() {
        held.finish(family, screening);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get(result()).body()).contains("Une fois que vous en avez parlé", "Pas confirmé");
        midwife.post(
                base() + "/indicators/housing",
                Map.of("turned", "PARTLY", "seen", "", "key", UUID.randomUUID().toString()));
        var page = midwife.get(result()).body();
        assertThat(page).contains("<span class=\"tag\">En partie, ou autrement</span>", "Nadia Kessels", "C’est noté.");
        var undo = Pattern.compile("action=\"([^\"]+/indicators/housing\\?seen=[^\"]+)\"")
                .matcher(page);
        assertThat(undo.find()).isTrue();
        midwife.post(undo.group(1).replace("&amp;", "&"), Map.of());
        assertThat(midwife.get(result()).body()).doesNotContain("<span class=\"tag\">En partie");
        assertThat(sayings("housing")).containsExactly(null, TurnedOut.PARTLY);
    }

    @Test
    void theSameTapTwiceIsThereOnceAndNobodyWritesOverAColleague() {
        held.finish(family, screening);
        var tap = new Say("housing", TurnedOut.CONFIRMED, null, UUID.randomUUID());
        var first = (Said.Stored) say(People.MIDWIFE, tap);
        assertThat(say(People.MIDWIFE, tap)).isInstanceOf(Said.Stored.class);
        assertThat(sayings("housing")).containsExactly(TurnedOut.CONFIRMED);
        var blind = new Say("housing", TurnedOut.NOT_CONFIRMED, null, UUID.randomUUID());
        assertThat(say(People.DOCTOR, blind)).isInstanceOf(Said.Meanwhile.class);
        assertThat(sayings("housing")).containsExactly(TurnedOut.CONFIRMED);
        var seeing = new Say("housing", TurnedOut.NOT_CONFIRMED, first.id(), UUID.randomUUID());
        assertThat(say(People.DOCTOR, seeing)).isInstanceOf(Said.Stored.class);
        assertThat(sayings("housing")).containsExactly(TurnedOut.NOT_CONFIRMED, TurnedOut.CONFIRMED);
    }

    @Test
    void beforeTheConversationIsFinishedThereIsNothingToSay() {
        assertThatThrownBy(() -> say(People.MIDWIFE, confirmed("housing"))).isInstanceOf(NotFoundException.class);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .get(result())
                        .body())
                .doesNotContain("/indicators/");
        held.finish(family, screening);
        assertThat(say(People.MIDWIFE, confirmed("housing"))).isInstanceOf(Said.Stored.class);
    }

    @Test
    void whoMayNotReadARestrictedIndicatorSaysNothingOfItAndSeesNothingSaid() {
        held.finish(family, screening);
        assertThatThrownBy(() -> say(People.DOCTOR, confirmed("depression"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> say(People.DOCTOR, confirmed("no-such-indicator")))
                .isInstanceOf(NotFoundException.class);
        say(People.MIDWIFE, confirmed("depression"));
        assertThat(people.as(People.DOCTOR, () -> turnOuts.of(family, screening)))
                .isEmpty();
        assertThat(rows(People.DOCTOR)).isZero();
        assertThat(rows(People.MIDWIFE)).as("negative control").isEqualTo(1);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(result()).body())
                .doesNotContain("indicators/depression", "Confirmé dans l’échange</span>");
        people.runAs(
                People.MIDWIFE,
                () -> screenings.nameReader(
                        family,
                        screening,
                        "depression",
                        people.get(People.DOCTOR).id()));
        assertThat(people.as(People.DOCTOR, () -> turnOuts.of(family, screening)))
                .as("negative control: once named she reads it")
                .containsKey("depression");
        assertThat(say(People.DOCTOR, confirmed("depression"))).isInstanceOf(Said.Meanwhile.class);
    }

    private Said say(String who, Say say) {
        return people.as(who, () -> turnOuts.say(family, screening, say));
    }

    private static Say confirmed(String indicator) {
        return new Say(indicator, TurnedOut.CONFIRMED, null, UUID.randomUUID());
    }

    private List<@Nullable TurnedOut> sayings(String indicator) {
        return people
                .as(People.MIDWIFE, () -> turnOuts.of(family, screening))
                .getOrDefault(indicator, List.of())
                .stream()
                .<@Nullable TurnedOut>map(one -> one.turnedOut())
                .toList();
    }

    private long rows(String who) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.find(
                                        row -> row.getLong(1),
                                        "select count(*) from screening.talked_over where family = :family",
                                        p("family", family))
                                .orElseThrow()));
    }

    private String base() {
        return "/families/" + family + "/screenings/" + screening;
    }

    private String result() {
        return base() + "/result";
    }
}
