package be.mille.account.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed before the sign-in ended, and on which page. Fields whose name starts with an underscore, keys, versions and ids are not
 * shown, only kept.
 */
public record KeptFormPage(String path, List<Field> fields) {
    private static final Set<String> UNSEEN = Set.of("key", "version", "page", "back");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Set<String> PLACES = Set.of(
            "access",
            "arrivals",
            "authorities",
            "birth",
            "confidentiality",
            "consent",
            "contacts",
            "coordination",
            "copy",
            "erasure",
            "erasures",
            "events",
            "exceptional",
            "families",
            "handovers",
            "me",
            "merge",
            "moves",
            "naming",
            "network",
            "new",
            "notes",
            "opinions",
            "people",
            "person",
            "plan",
            "pregnancies",
            "referrals",
            "relays",
            "requests",
            "screenings",
            "share",
            "silence",
            "team",
            "tell-us",
            "ties");

    private static final Set<String> LABELS = Set.of(
            "agreed",
            "agreedOn",
            "answer",
            "article",
            "called",
            "colleague",
            "day",
            "days",
            "due",
            "from",
            "given",
            "hour",
            "how",
            "kind",
            "language",
            "mail",
            "name",
            "note",
            "on",
            "organisation",
            "phone",
            "place",
            "question",
            "reason",
            "reference",
            "state",
            "street",
            "subject",
            "surname",
            "to",
            "until",
            "who",
            "why",
            "witness",
            "words");

    /** One field as it was sent. */
    public record Field(String name, String value) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Which word says what it is; what no word is known for is an answer. */
        public String label() {
            return LABELS.contains(name) ? name : "answer";
        }
    }

    /** Which word says where it was typed: of a record, the part of it. */
    public String place() {
        var parts = path.split("/");
        var area = parts.length > 1 ? parts[1] : "";
        boolean family = area.equals("families");
        var inside = family && parts.length > 2 ? parts[parts.length > 3 ? 3 : 2] : area;
        return PLACES.contains(inside) ? inside : family ? area : "other";
    }

    public List<Field> readable() {
        return fields.stream()
                .filter(one ->
                        !one.value().isBlank() && !ID.matcher(one.value()).matches())
                .filter(one -> !one.name().startsWith("_") && !UNSEEN.contains(one.name()))
                .toList();
    }
}
