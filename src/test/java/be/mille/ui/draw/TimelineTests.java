package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTests {
    private static final Words WORDS =
            new Words(Locale.FRENCH, "Grossesse", "0 à 6 mois", "6 mois à 2 ans", "6 mois", "1 an", "2 ans");
    private static final LocalDate CONCEPTION = LocalDate.of(2026, 5, 30);
    private static final LocalDate BIRTH = LocalDate.of(2027, 2, 20);
    private static final Pattern STRAND = Pattern.compile(
            "M[\\d.]+ [\\d.]+C.*?L([\\d.]+) ([\\d.]+)C[\\d. -]+? ([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)");

    private record Drawn(double down, double y, double begins, double ends) {}

    private static Story story(int lanes, boolean born, LocalDate today, long seed) {
        var random = new Random(seed);
        var list = new ArrayList<Story.Lane>();
        for (var i = 0; i < lanes; i++) {
            var since = CONCEPTION.plusDays(random.nextInt(1000));
            var until = random.nextInt(4) == 0 ? since.plusDays(random.nextInt(90)) : null;
            var kind = Story.Kind.values()[random.nextInt(4)];
            list.add(new Story.Lane(
                    "Service de santé mentale " + i, "suivi", since, until, kind, List.of(since, since.plusDays(20))));
        }
        return new Story(
                "Mina",
                "Ligne du temps",
                CONCEPTION,
                BIRTH,
                born,
                today,
                "Aujourd’hui, 27 SA + 3",
                "Terme, 20 févr. 2027",
                list,
                List.of(new Story.Mark(CONCEPTION.plusDays(90), "déménagement")));
    }

    private static List<Drawn> strands(Drawing drawing) {
        var found = new ArrayList<Drawn>();
        for (var shape : drawing.shapes()) {
            if (shape instanceof Shape.Path path && path.style().startsWith("ln")) {
                var matcher = STRAND.matcher(path.d());
                assertThat(matcher.matches()).as(path.d()).isTrue();
                found.add(new Drawn(
                        Double.parseDouble(matcher.group(1)),
                        Double.parseDouble(matcher.group(4)),
                        Double.parseDouble(matcher.group(3)),
                        Double.parseDouble(matcher.group(5))));
            }
        }
        return found;
    }

    /** How many times a strand on its way down cuts the level part of another. */
    private static long crossings(List<Drawn> strands) {
        return strands.stream()
                .mapToLong(one -> strands.stream()
                        .filter(other -> other.y() < one.y())
                        .filter(other -> one.down() >= Math.min(other.down(), other.ends())
                                && one.down() <= Math.max(other.down(), other.ends()))
                        .count())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 12, 20})
    void noStrandCrossesAnother(int lanes) {
        for (var seed = 0; seed < 60; seed++) {
            for (var born : List.of(false, true)) {
                var story = story(lanes, born, CONCEPTION.plusDays(seed * 16L), seed);
                for (var mirrored : List.of(false, true)) {
                    var wide = strands(Timeline.wide(story, WORDS, mirrored));
                    var phone = strands(Timeline.phone(story, WORDS, mirrored));
                    assertThat(wide).hasSize(lanes);
                    assertThat(crossings(wide)).isZero();
                    assertThat(crossings(phone)).isZero();
                }
            }
        }
    }

    @Test
    void theCountOfCrossingsSeesOne() {
        assertThat(crossings(List.of(new Drawn(100, 140, 110, 400), new Drawn(200, 180, 210, 400))))
                .isEqualTo(1);
    }

    @Test
    void twentyWhoJoinOnOneDayStayApart() {
        var lanes = new ArrayList<Story.Lane>();
        for (var i = 0; i < 20; i++) {
            lanes.add(new Story.Lane("S" + i, "", CONCEPTION, null, Story.Kind.ACTIVE, List.of()));
        }
        var story =
                new Story("Mina", "", CONCEPTION, BIRTH, false, CONCEPTION.plusDays(300), "x", "y", lanes, List.of());
        assertThat(strands(Timeline.wide(story, WORDS, false)).stream().map(Drawn::down))
                .doesNotHaveDuplicates();
        assertThat(crossings(strands(Timeline.phone(story, WORDS, false)))).isZero();
    }

    @Test
    void everythingLiesInsideThePicture() {
        for (var seed = 0; seed < 40; seed++) {
            for (var born : List.of(false, true)) {
                var story = story(20, born, CONCEPTION.plusDays(seed * 25L), seed);
                for (var mirrored : List.of(false, true)) {
                    Inside.check(Timeline.wide(story, WORDS, mirrored), mirrored);
                    Inside.check(Timeline.phone(story, WORDS, mirrored), mirrored);
                }
            }
        }
    }

    @Test
    void theMirroredPictureIsTheSamePictureTurnedRound() {
        var story = story(9, false, CONCEPTION.plusDays(178), 3);
        var straight = strands(Timeline.wide(story, WORDS, false));
        var mirrored = strands(Timeline.wide(story, WORDS, true));
        for (var i = 0; i < straight.size(); i++) {
            assertThat(mirrored.get(i).down()).isCloseTo(960 - straight.get(i).down(), within());
            assertThat(mirrored.get(i).y()).isEqualTo(straight.get(i).y());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.11);
    }

    @Test
    void theSameFamilyIsDrawnTheSameEachTime() {
        assertThat(Timeline.wide(story(12, true, BIRTH.plusDays(100), 5), WORDS, false))
                .isEqualTo(Timeline.wide(story(12, true, BIRTH.plusDays(100), 5), WORDS, false));
    }

    @Test
    void aLossHasNoLoop() {
        var story = new Story(
                "Mina", "", CONCEPTION, BIRTH, false, CONCEPTION.plusDays(90), "x", null, List.of(), List.of());
        assertThat(Timeline.wide(story, WORDS, false).shapes().stream()
                        .filter(shape -> shape instanceof Shape.Path path
                                && path.style().startsWith("th")
                                && path.d().contains("C")))
                .isEmpty();
    }
}
