package be.mille.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two tables that say who gets what: written by hand, read by tests, never derived from the code. */
public final class AccessMatrix {
    /** One endpoint and the class of access it belongs to. */
    public record Route(String method, String pattern, String kind) {
        public String key() {
            return method + " " + pattern;
        }

        boolean hasMoreThanTheFamily() {
            return pattern.replace("{family}", "").contains("{");
        }
    }

    /** What a visitor gets from a class of endpoints. */
    record Expectation(String kind, String visitor, String expected) {}

    public static final List<Route> ROUTES = lines("access-matrix.csv").stream()
            .map(line -> new Route(line[0], line[1], line[2]))
            .toList();
    static final List<Expectation> EXPECTATIONS = lines("access-expectations.csv").stream()
            .map(line -> new Expectation(line[0], line[1], line[2]))
            .toList();

    private AccessMatrix() {}

    static Map<String, Route> byKey() {
        return ROUTES.stream().collect(Collectors.toMap(Route::key, route -> route));
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", file), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
