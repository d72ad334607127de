package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.ui.draw.Flows.Kind;
import be.mille.ui.draw.Flows.Line;
import be.mille.ui.draw.Flows.Weight;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowsTests {
    private static final List<Kind> LEFT = kinds("house", 13);
    private static final List<Kind> RIGHT = kinds("help", 40);

    private static List<Kind> kinds(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Kind(name + i, name + " of quite a long name, number " + i + " of all of them"))
                .toList();
    }

    private static Drawing drawing(Line... lines) {
        return Flows.of(new Flows.Chart("Who asks whom", "Who", "For what", LEFT, RIGHT, List.of(lines)));
    }

    private static List<String> places(Drawing drawing) {
        return drawing.shapes().stream()
                .<String>mapMulti((shape, into) -> {
                    if (shape instanceof Shape.Label label && label.title() != null) {
                        into.accept(label.title() + " " + label.x() + " " + label.y());
                    }
                })
                .toList();
    }

    @Test
    void everybodyHasAPlaceAndKeepsItWhoeverAsks() {
        var nobody = drawing();
        assertThat(places(nobody)).hasSize(53).doesNotHaveDuplicates();
        assertThat(places(drawing(new Line("house3", "help39", Weight.MOST, true))))
                .isEqualTo(places(nobody));
    }

    @Test
    void nothingLiesOutside() {
        Inside.check(
                drawing(
                        new Line("house0", "help39", Weight.MOST, true),
                        new Line("house12", "help0", Weight.FEW, false)),
                false);
    }

    @Test
    void aLineIsAsThickAsItsStepAndWhatIsStuckHasAMarkToo() {
        assertThat(List.of(5L, 10L, 15L, 25L, 30L, 50L, 55L))
                .extracting(Weight::of)
                .containsExactly(
                        Weight.FEW, Weight.FEW, Weight.SOME, Weight.SOME, Weight.MANY, Weight.MANY, Weight.MOST);
        var stuck = drawing(new Line("house0", "help0", Weight.SOME, true)).shapes();
        assertThat(stuck)
                .anyMatch(one -> one instanceof Shape.Path path && path.style().equals("ln ln--some ln--strain"))
                .anyMatch(one -> one instanceof Shape.Disc disc && disc.style().equals("mark"));
        assertThat(drawing(new Line("house0", "help0", Weight.SOME, false)).shapes())
                .as("negative control")
                .noneMatch(one -> one instanceof Shape.Disc disc && disc.style().equals("mark"));
    }
}
