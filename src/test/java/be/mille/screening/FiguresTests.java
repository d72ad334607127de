package be.mille.screening;

import static be.mille.sql.Sql.p;
import static be.mille.testing.People.HOSPITAL_MIDWIFE;
import static be.mille.testing.People.MIDWIFE;
import static be.mille.testing.People.OTHER_MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the questions do, told of many families and never of one. Each test has an indicator of its own in a database of their own. */
@MilleTest
@Import(Counted.class)
class FiguresTests {
    private static final List<String> WHO = List.of(MIDWIFE, OTHER_MIDWIFE, HOSPITAL_MIDWIFE);

    @LocalServerPort
    int port;

    @Autowired
    Counted counted;

    @Autowired
    People people;

    @Autowired
    Figures figures;

    @Autowired
    Sql sql;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    @Test
    void howOftenAskedComeOutTalkedOverAndConfirmedIsTold() {
        counted.asked(MIDWIFE, 8, "food.enough", "enough");
        counted.asked(MIDWIFE, 7, "food.enough", "often-missing", "food", TurnedOut.CONFIRMED);
        counted.asked(MIDWIFE, 3, "food.enough", "often-missing", "food", TurnedOut.NOT_CONFIRMED);
        counted.asked(MIDWIFE, 2, "food.enough", "often-missing", "food", TurnedOut.PARTLY);
        var found = counted.all("food");
        assertThat(found.asked()).isEqualTo(20);
        assertThat(found.cameOut()).isEqualTo(12);
        assertThat(found.talkedOver()).isEqualTo(12);
        assertThat(found.confirmed()).isEqualTo(7);
        assertThat(found.share()).isEqualTo(Wilson.of(7, 12));
        var page = new Visitor(port).signIn(people, MIDWIFE).get("/questions").body();
        assertThat(page)
                .contains(
                        "58",
                        "entre 32",
                        "Ces chiffres parlent des questions",
                        "Dépistage des mille jours, version 2026.11")
                .doesNotContain("mille 2026.11");
        var file =
                new Visitor(port).signIn(people, MIDWIFE).get("/questions.csv").body();
        assertThat(file).contains(";food;").contains(";20;12;12;58;32;81").startsWith("\uFEFF");
    }

    @Test
    void fewerThanFiveAreNotToldAndNeitherAreThoseBesideThem() {
        counted.asked(MIDWIFE, 4, "digital.use", "none");
        counted.asked(MIDWIFE, 6, "digital.use", answerOfNoPoints("digital.use"));
        assertThat(counted.all("digital").asked()).isEqualTo(10);
        assertThat(counted.all("digital").cameOut()).isNull();
        counted.asked(MIDWIFE, 1, "digital.use", "none");
        assertThat(counted.all("digital").cameOut())
                .as("negative control: five of them are told")
                .isEqualTo(5);
        counted.asked(MIDWIFE, 20, "late-contact.since", "later");
        counted.asked(MIDWIFE, 4, "late-contact.since", answerOfNoPoints("late-contact.since"));
        assertThat(counted.all("late-contact").asked()).isEqualTo(24);
        assertThat(counted.all("late-contact").cameOut())
                .as("twenty of twenty-four would tell that four are left")
                .isNull();
    }

    @Test
    void anOrganisationIsNotToldWhereTheOthersFollowBySubtraction() {
        counted.asked(MIDWIFE, 9, "education.path", "stopped");
        counted.asked(OTHER_MIDWIFE, 3, "education.path", "stopped");
        assertThat(counted.all("education").asked()).isEqualTo(12);
        assertThat(counted.own(MIDWIFE, "education").asked()).isNull();
        assertThat(counted.own(OTHER_MIDWIFE, "education").asked()).isNull();
        counted.asked(OTHER_MIDWIFE, 2, "education.path", "stopped");
        assertThat(counted.own(MIDWIFE, "education").asked())
                .as("negative control: five others are enough")
                .isEqualTo(9);
        counted.asked(HOSPITAL_MIDWIFE, 1, "education.path", "stopped");
        assertThat(counted.own(MIDWIFE, "education").asked()).isEqualTo(9);
        assertThat(counted.own(OTHER_MIDWIFE, "education").asked())
                .as("the smallest is kept back with the one that is too small")
                .isNull();
    }

    /** Everybody together puts side by side what each of them may see: what is left over is nobody, or enough. */
    @Test
    void notEvenAllReadersTogetherCalculateAFewFamilies() {
        var random = new Random(29);
        var items = Map.of(
                "communication.ease", "hardly",
                "other-children.care", "nobody",
                "health-literacy.clear", "rarely",
                "money.month", "no-income");
        var indicators = Map.of(
                "communication.ease", "communication",
                "other-children.care", "sibling-care",
                "health-literacy.clear", "health-literacy",
                "money.month", "money");
        int keptBack = 0;
        for (var item : items.keySet()) {
            for (var who : WHO) {
                counted.asked(who, random.nextInt(9), item, Objects.requireNonNull(items.get(item)));
                counted.asked(who, random.nextInt(9), item, answerOfNoPoints(item));
            }
            var indicator = Objects.requireNonNull(indicators.get(item));
            var all = counted.all(indicator);
            var each = WHO.stream().map(who -> counted.own(who, indicator)).toList();
            left(
                    all.asked(),
                    each.stream().<@Nullable Long>map(Figures.Figure::asked).toList());
            left(
                    all.cameOut(),
                    each.stream().<@Nullable Long>map(Figures.Figure::cameOut).toList());
            keptBack += (int) each.stream().filter(one -> one.cameOut() == null).count();
        }
        assertThat(keptBack).as("negative control: some had to be kept back").isPositive();
    }

    private static void left(@Nullable Long all, List<@Nullable Long> told) {
        told.stream().filter(Objects::nonNull).forEach(one -> assertThat(one).isGreaterThanOrEqualTo(5));
        if (all != null) {
            long rest = all
                    - told.stream()
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum();
            assertThat(rest == 0 || rest >= 5).as(all + " without " + told).isTrue();
        }
    }

    @Test
    void ofWhatIsRestrictedTenAreNeeded() {
        counted.asked(MIDWIFE, 9, "depression.mood", "very-low");
        assertThat(counted.all("depression").asked()).isNull();
        counted.asked(MIDWIFE, 1, "depression.mood", "very-low");
        assertThat(counted.all("depression").asked()).isEqualTo(10);
        assertThat(counted.all("depression").cameOut())
                .as("ten of ten would tell it of each")
                .isNull();
    }

    @Test
    void whatIsOfThisMonthIsNotCountedYet() {
        counted.asked(MIDWIFE, 5, "disability.daily", "moving");
        counted.asked(MIDWIFE, 5, "disability.daily", answerOfNoPoints("disability.daily"));
        assertThat(counted.all("disability").cameOut()).isEqualTo(5);
        clock.set(Counted.LONG_AGO.plus(Duration.ofDays(5)));
        try {
            assertThat(counted.all("disability").cameOut()).isNull();
        } finally {
            clock.reset();
        }
    }

    @Test
    void onlyWhoAccompaniesFamiliesReadsThemAndTheLogSaysSo() {
        assertThatThrownBy(() -> people.as(People.ADMINISTRATOR, () -> figures.of(false)))
                .isInstanceOf(NotFoundException.class);
        people.as(MIDWIFE, () -> figures.of(true));
        assertThat(new Owner(settings)
                        .strings("select distinct outcome from audit.entry where action = 'screening.figures'"))
                .contains("PERMIT", "DENY");
    }

    /** The setting that opens the tables to the counting function opens them to nobody else. */
    @Test
    void theApplicationItselfSeesNoRowMoreByCounting() {
        counted.asked(MIDWIFE, 1, "housing.situation", "no-place");
        assertThat(rows(OTHER_MIDWIFE, "off")).isEqualTo(rows(OTHER_MIDWIFE, "on"));
        assertThat(rows(MIDWIFE, "on")).as("negative control").isPositive();
    }

    private long rows(String who, String counting) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.find(row -> row.getLong("n"), """
                                        select count(r.id) as n from (select set_config('mille.counting', :counting, true)) s
                                        left join screening.result r on r.code = 'housing'
                                        """, p("counting", counting))
                                .orElseThrow()));
    }

    @Autowired
    ScreeningPacks packs;

    private String answerOfNoPoints(String item) {
        var pack = packs.current();
        return pack.item(item).orElseThrow().codes().stream()
                .filter(code -> pack.indicators().stream()
                        .flatMap(one -> one.points().stream())
                        .noneMatch(
                                one -> one.item().equals(item) && one.answer().equals(code)))
                .findFirst()
                .orElseThrow();
    }
}
