package be.mille.family.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The whole of the birth wizard as it is typed; each page shows a part and carries the rest along. */
public record BirthForm(
        UUID key,
        String pregnancy,
        int version,
        String outcome,
        String bornOn,
        String place,
        String placeName,
        String count,
        List<ChildForm> children,
        String endedOn,
        String kind) {
    public BirthForm {
        children = List.copyOf(children);
    }

    /** One child; {@code id} is empty for a new one. */
    public record ChildForm(String id, String called, String hour, boolean stays, boolean died, String diedOn) {
        static ChildForm empty() {
            return new ChildForm("", "", "", false, false, "");
        }
    }

    static BirthForm of(MultiValueMap<String, String> typed, UUID otherwise) {
        var children = new ArrayList<ChildForm>();
        for (int i = 1; typed.containsKey("called" + i) || typed.containsKey("child" + i); i++) {
            children.add(new ChildForm(
                    first(typed, "child" + i),
                    first(typed, "called" + i),
                    first(typed, "hour" + i),
                    !first(typed, "stays" + i).isEmpty(),
                    !first(typed, "died" + i).isEmpty(),
                    first(typed, "diedOn" + i)));
        }
        return new BirthForm(
                uuid(first(typed, "key"), otherwise),
                first(typed, "pregnancy"),
                number(first(typed, "version")),
                first(typed, "outcome"),
                first(typed, "bornOn"),
                first(typed, "place"),
                first(typed, "placeName"),
                first(typed, "count"),
                children,
                first(typed, "endedOn"),
                first(typed, "kind"));
    }

    /** As many children as were said, what was typed for them kept. */
    BirthForm counting(int wanted) {
        var some = new ArrayList<>(children.subList(0, Math.min(wanted, children.size())));
        while (some.size() < wanted) {
            some.add(ChildForm.empty());
        }
        return new BirthForm(key, pregnancy, version, outcome, bornOn, place, placeName, count, some, endedOn, kind);
    }

    BirthForm at(int newVersion) {
        return new BirthForm(
                key, pregnancy, newVersion, outcome, bornOn, place, placeName, count, children, endedOn, kind);
    }

    boolean loss() {
        return outcome.equals("LOSS");
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static UUID uuid(String text, UUID otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return otherwise;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
