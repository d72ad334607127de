package be.mille.proof;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every action of the program that may be about a family: all but those signed as being about none. */
final class FamilyActions {
    private static final Path OF_NO_FAMILY = Path.of("src/test/resources/actions-of-no-family.txt");

    private FamilyActions() {}

    static List<Action> all() {
        var others = ofNoFamily();
        return every().filter(one -> !others.contains(one.code())).toList();
    }

    static Set<String> ofNoFamily() {
        try {
            return Set.copyOf(Files.readAllLines(OF_NO_FAMILY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Action> every() {
        var finder = new ClassPathScanningCandidateComponentProvider(false);
        finder.addIncludeFilter(new AssignableTypeFilter(Action.class));
        return finder.findCandidateComponents("be.mille").stream()
                .map(found -> enumeration(Objects.requireNonNull(found.getBeanClassName())))
                .flatMap(type ->
                        Arrays.stream(type.getEnumConstants() == null ? new Object[0] : type.getEnumConstants()))
                .map(Action.class::cast);
    }

    private static Class<?> enumeration(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is open to others than those who accompany families. */
    static Set<String> forOthersToo() {
        var accompanying = Arrays.stream(ActorFunction.values())
                .filter(ActorFunction::accompaniesFamilies)
                .collect(Collectors.toSet());
        return every().filter(one -> !accompanying.equals(one.functions()))
                .map(Action::code)
                .collect(Collectors.toSet());
    }
}
