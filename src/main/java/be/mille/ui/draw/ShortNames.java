package be.mille.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of everybody in one drawing, for where there is no room for one of them: what stays tells them apart still. */
record ShortNames(List<Circle.Person> people) {
    private static final String COMMA = ", ";

    /** On two lines, a service after its comma, the others where both are about as long; empty where they do not fit. */
    static Optional<List<String>> twoLines(String name, double room) {
        return spaces(name)
                .filter(at -> fits(name.substring(0, at), room) && fits(name.substring(at + 1), room))
                .min((one, other) -> Integer.compare(uneven(name, one), uneven(name, other)))
                .map(at -> List.of(name.substring(0, at), name.substring(at + 1)));
    }

    private static Stream<Integer> spaces(String name) {
        return IntStream.range(1, name.length())
                .filter(at -> name.charAt(at) == ' ')
                .boxed();
    }

    private static int uneven(String name, int at) {
        int uneven = Math.abs(name.length() - 2 * at);
        return name.charAt(at - 1) == ',' && uneven < name.length() / 2 ? -1 : uneven;
    }

    /** "Nadia K." for somebody of the team, "Langue-Pont" for "Langue-Pont, interprétariat social", else the beginning. */
    String fit(Circle.Person person, double room) {
        return Optional.of(person.name())
                .filter(name -> fits(name, room))
                .or(() -> shorter(person).filter(name -> fits(name, room)))
                .orElseGet(() -> cut(person.name(), room));
    }

    /** Its beginning; its end where somebody else begins alike. */
    private String cut(String name, double room) {
        var beginning = Pen.fit(name, room);
        var alike = people.stream()
                .map(Circle.Person::name)
                .anyMatch(other -> !other.equals(name) && Pen.fit(other, room).equals(beginning));
        return alike ? Pen.end(name, room) : beginning;
    }

    private Optional<String> shorter(Circle.Person person) {
        var brief = brief(person);
        return people.stream().filter(other -> brief(other).equals(brief)).count() > 1
                ? Optional.empty()
                : Optional.of(brief);
    }

    private static String brief(Circle.Person person) {
        var name = person.name();
        int comma = name.indexOf(COMMA);
        if (comma > 0) {
            return name.substring(0, comma);
        }
        int space = name.indexOf(' ');
        boolean colleague = person.trade() != Circle.Trade.OTHER && person.trade() != Circle.Trade.FAMILY;
        return !colleague || space < 0
                ? name
                : name.substring(0, space + 1) + name.substring(space + 1, name.offsetByCodePoints(space + 1, 1)) + ".";
    }

    private static boolean fits(String text, double room) {
        return Pen.widthOf(text) <= room;
    }
}
