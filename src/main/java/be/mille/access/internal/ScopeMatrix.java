package be.mille.access.internal;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which compartments a function opens in a relation of a type: {@code content/access/scope.csv}, the list of categories
 * of persons with access that the controller must keep. What the table does not say is closed.
 */
final class ScopeMatrix {
    private record Cell(ActorFunction function, RelationType type) {}

    private final Map<Cell, Set<Compartment>> scopes = new HashMap<>();

    static ScopeMatrix fromContent() {
        try (var in = ScopeMatrix.class.getResourceAsStream("/content/access/scope.csv")) {
            if (in == null) {
                throw new IllegalStateException("content/access/scope.csv is missing");
            }
            return new ScopeMatrix(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScopeMatrix(String csv) {
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        var columns = line.split(",", -1);
        var scope = EnumSet.noneOf(Compartment.class);
        Arrays.stream(columns[2].strip().split(" ")).map(Compartment::valueOf).forEach(scope::add);
        scopes.put(
                new Cell(ActorFunction.valueOf(columns[0].strip()), RelationType.valueOf(columns[1].strip())),
                Set.copyOf(scope));
    }

    Set<Compartment> scope(ActorFunction function, RelationType type) {
        return scopes.getOrDefault(new Cell(function, type), Set.of());
    }

    /** The relation somebody of this function takes when care or help begins; empty for who accompanies nobody. */
    Optional<RelationType> ordinary(ActorFunction function) {
        return switch (function.group()) {
            case HEALTH -> Optional.of(RelationType.HEALTH_CARE);
            case SOCIAL -> Optional.of(RelationType.SOCIAL_CARE);
            case NONE -> Optional.empty();
        };
    }
}
