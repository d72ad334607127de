package be.mille.family.web;

import be.mille.directory.Professional;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.Kinship;
import be.mille.family.MemberFields;
import be.mille.family.NissAbsence;
import be.mille.family.PartialDate;
import be.mille.family.WritingHours;
import be.mille.kernel.ActorId;
import be.mille.ui.Phones;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes in words: which field, what it was, what it became. */
record HistoryWords(PersonWords words, Map<ActorId, Professional> people) {
    /** A field's label is the one of its form. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("called", "family.person.called"),
            Map.entry("given", "family.person.given"),
            Map.entry("surname", "family.person.surname"),
            Map.entry("nativeName", "family.person.native"),
            Map.entry("pronunciation", "family.person.pronunciation"),
            Map.entry("languages", "family.person.languages"),
            Map.entry("interpreter", "family.person.interpreter"),
            Map.entry("interpreterLanguage", "family.person.interpreter.language"),
            Map.entry("birth", "family.household.birth"),
            Map.entry("number", "family.person.address.number"),
            Map.entry("noneBecause", "family.person.niss.because"),
            Map.entry("kind", "family.person.address.kind"),
            Map.entry("place", "family.person.address.place"),
            Map.entry("street", "family.person.address.street"),
            Map.entry("box", "family.person.address.box"),
            Map.entry("postcode", "family.person.address.postcode"),
            Map.entry("locality", "family.person.address.locality"),
            Map.entry("note", "family.household.note"),
            Map.entry("reason", "family.history.reason"),
            Map.entry("value", "family.person.channel.value"),
            Map.entry("whose", "family.person.channel.whose"),
            Map.entry("whoseName", "family.person.channel.whose-name"),
            Map.entry("safety", "family.person.channel.safety"),
            Map.entry("voicemail", "family.person.channel.voicemail"),
            Map.entry("messages", "family.person.channel.messages"),
            Map.entry("shared", "family.person.channel.shared"),
            Map.entry("hours", "family.person.channel.hours"),
            Map.entry("codeWord", "family.person.channel.code-word"),
            Map.entry("validUntil", "family.person.channel.valid-until"),
            Map.entry("writing", "family.person.channel.writing"),
            Map.entry("role", "family.household.role"),
            Map.entry("tie", "family.household.tie"),
            Map.entry("lives", "family.household.lives"),
            Map.entry("livesWith", "family.household.lives-with"),
            Map.entry("phone", "family.household.detail.phone"),
            Map.entry("address", "family.household.detail.address"),
            Map.entry("siblingCare", "family.household.care"),
            Map.entry("siblingCareNote", "family.household.care-note"),
            Map.entry("houseRules", "family.household.rules"),
            Map.entry("who", "family.kin.who"),
            Map.entry("kin", "family.kin.kind"),
            Map.entry("whom", "family.kin.other"),
            Map.entry("since", "family.kin.since"),
            Map.entry("sign", "family.kin.sign"),
            Map.entry("coordinator", "family.history.coordinator"));

    HistoryPage.Entry entry(HistoryQueries.Change change) {
        var who = people.get(change.actor());
        return new HistoryPage.Entry(
                words.dates().moment(change.at()),
                who == null ? "" : who.name() + ", " + who.house(words.t()),
                what(change),
                fields(change));
    }

    private String what(HistoryQueries.Change change) {
        var section = words.get("family.history.section." + change.section());
        if (change.section().equals("address-shown") || change.section().equals("merge")) {
            return section;
        }
        var kind = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "ended" : "changed";
        return words.get("family.history." + kind, section);
    }

    private List<HistoryPage.Field> fields(HistoryQueries.Change change) {
        var names = new TreeSet<String>(change.before().keySet());
        names.addAll(change.after().keySet());
        return names.stream()
                .filter(LABELS::containsKey)
                .filter(name -> !closed(change, name))
                .map(name -> new HistoryPage.Field(
                        label(change.section(), name),
                        value(change.section(), name, change.before()),
                        value(change.section(), name, change.after())))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private String label(String section, String name) {
        return words.get(
                switch (section + " " + name) {
                    case "identifier number" -> "family.person.niss";
                    case "channel kind" -> "family.person.channel.kind";
                    case "member called" -> "family.household.called";
                    default -> String.valueOf(LABELS.get(name));
                });
    }

    /** An address that is shown only on request is not shown by its history either. */
    private static boolean closed(HistoryQueries.Change change, String name) {
        return change.section().equals("address")
                && !name.equals("kind")
                && (onRequest(change.before()) || onRequest(change.after()));
    }

    private static boolean onRequest(Map<String, String> fields) {
        var kind = Typed.constant(AddressFields.Kind.class, fields.getOrDefault("kind", ""));
        return kind != null && kind.shownOnRequest();
    }

    private String value(String section, String name, Map<String, String> fields) {
        var text = fields.getOrDefault(name, "");
        if (text.isEmpty()) {
            return "";
        }
        return switch (name) {
            case "languages" -> words.languages(Arrays.asList(text.split(" ")));
            case "interpreterLanguage" -> words.language(text);
            case "interpreter", "voicemail", "messages", "shared" ->
                words.get(Typed.ticked(text) ? "family.yes" : "family.no");
            case "kin" -> constant(Kinship.Kind.class, "family.kin.kind", text);
            case "sign" -> constant(Kinship.Sign.class, "family.kin.sign", text);
            case "birth", "since" -> PartialDate.parse(text).map(words::date).orElse(text);
            case "writing" -> WritingHours.parse(text).map(words::hours).orElse(text);
            case "validUntil" -> words.dates().full(LocalDate.parse(text));
            case "kind" ->
                section.equals("channel")
                        ? constant(ChannelFields.Kind.class, "family.person.channel.kind", text)
                        : constant(AddressFields.Kind.class, "family.person.address.kind", text);
            case "whose" -> constant(ChannelFields.Whose.class, "family.person.channel.whose", text);
            case "safety" -> constant(ChannelFields.Safety.class, "family.person.channel.safety", text);
            case "role" -> constant(MemberFields.Role.class, "family.household.role", text);
            case "lives" -> constant(MemberFields.Lives.class, "family.household.lives", text);
            case "noneBecause" -> constant(NissAbsence.class, "family.person.niss.none", text);
            case "value", "phone" -> text.startsWith("+") ? Phones.shown(text) : text;
            case "coordinator" -> person(text);
            default -> text;
        };
    }

    private <E extends Enum<E>> String constant(Class<E> type, String prefix, String text) {
        var constant = Typed.constant(type, text);
        return constant == null ? text : words.t().of(prefix, constant);
    }

    private String person(String id) {
        var who = people.get(new ActorId(UUID.fromString(id)));
        return who == null ? "" : who.name();
    }

    /** Everybody a list of changes names. */
    static List<ActorId> named(List<HistoryQueries.Change> changes) {
        var ids = changes.stream().map(HistoryQueries.Change::actor).collect(Collectors.toSet());
        changes.forEach(change -> {
            for (var side : List.of(change.before(), change.after())) {
                var coordinator = side.get("coordinator");
                if (coordinator != null) {
                    ids.add(new ActorId(UUID.fromString(coordinator)));
                }
            }
        });
        return List.copyOf(ids);
    }
}
