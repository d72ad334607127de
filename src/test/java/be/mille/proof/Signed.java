package be.mille.proof;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody may do in one state of her relation to a family, read from tables that were written by hand: {@code access-states.csv}
 * here, {@code scope.csv} and {@code exceptional.csv} of the content.
 *
 * @param whole subjects in which she knows everything
 * @param named subjects in which she knows what the midwife wrote
 */
record Signed(boolean opens, boolean writes, boolean takes, Set<Compartment> whole, Set<Compartment> named) {
    private static final Path CONTENT = Path.of("src/main/resources/content/access");
    private static final Map<String, Set<Compartment>> SCOPES =
            table(CONTENT.resolve("scope.csv"), line -> line[0] + " " + line[1], 2);
    private static final Map<String, Set<Compartment>> EXCEPTIONAL =
            table(CONTENT.resolve("exceptional.csv"), line -> line[1].isBlank() ? line[0] : "", 2);
    private static final Map<Standing, String[]> STATES =
            lines(Path.of("src/test/resources/access-states.csv")).stream()
                    .collect(Collectors.toMap(line -> Standing.valueOf(line[0]), line -> line));

    static Signed of(Standing state, ActorFunction function) {
        var line = STATES.get(state);
        if (line == null) {
            throw new IllegalStateException("Nobody signed what " + state + " opens");
        }
        var whole = EnumSet.noneOf(Compartment.class);
        for (var word : words(line[4])) {
            switch (word) {
                case "ORDINARY" -> whole.addAll(ordinary(function));
                case "COORDINATION" -> whole.addAll(coordinating(function));
                case "EXCEPTIONAL" -> whole.addAll(exceptional(function));
                default -> {
                    if (word.startsWith("-")) {
                        whole.remove(Compartment.valueOf(word.substring(1)));
                    } else {
                        whole.add(Compartment.valueOf(word));
                    }
                }
            }
        }
        var named = words(line[5]).stream().map(Compartment::valueOf).collect(Collectors.toSet());
        return new Signed(line[1].equals("yes"), line[2].equals("yes"), line[3].equals("yes"), whole, named);
    }

    static Set<Compartment> ordinary(ActorFunction function) {
        var care = SCOPES.getOrDefault(function + " HEALTH_CARE", Set.of());
        return care.isEmpty() ? SCOPES.getOrDefault(function + " SOCIAL_CARE", Set.of()) : care;
    }

    static Set<Compartment> coordinating(ActorFunction function) {
        return SCOPES.getOrDefault(function + " COORDINATION", Set.of());
    }

    /** Of those who may ask wherever they work. */
    static Set<Compartment> exceptional(ActorFunction function) {
        return EXCEPTIONAL.getOrDefault(function.name(), Set.of());
    }

    /** @param action whether it writes or takes something away is said by it; who may do it at all is not asked here */
    boolean permits(be.mille.access.Action action, Compartment compartment) {
        return opens
                && (writes || !action.writes())
                && (takes || !action.takesAway())
                && (whole.contains(compartment) || named.contains(compartment));
    }

    /** What the wall of the database says of anybody's words, or of the midwife's. */
    boolean walls(Compartment compartment, boolean ofTheMidwife, boolean toWrite) {
        return opens
                && (writes || !toWrite)
                && (whole.contains(compartment) || ofTheMidwife && named.contains(compartment));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private static Map<String, Set<Compartment>> table(Path file, Function<String[], String> key, int scope) {
        return lines(file).stream()
                .collect(Collectors.toMap(
                        key,
                        line -> words(line[scope]).stream()
                                .map(Compartment::valueOf)
                                .collect(Collectors.toSet()),
                        (one, _) -> one));
    }

    private static List<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
