package be.mille.copy.internal;

import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.directory.ServiceId;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.KinWords;
import be.mille.family.Kinship;
import be.mille.family.LanguageNames;
import be.mille.family.MemberFields;
import be.mille.family.PartialDate;
import be.mille.family.PersonCard;
import be.mille.family.Precision;
import be.mille.family.Tie;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who she is, how to reach her, who lives around her. */
final class PersonPaper {
    private final Voice voice;
    private final Texts t;
    private final Dates dates;

    PersonPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
        this.dates = voice.dates();
    }

    List<Part> of(PersonCard card) {
        return List.of(
                new Part(t.get("copy.part.person"), List.of(Item.of("", person(card)))),
                new Part(t.get("copy.part.reach"), reach(card)),
                new Part(t.get("copy.part.household"), household(card)),
                new Part(t.get("copy.part.ties"), ties(card)),
                new Part(t.get("copy.part.kin"), kinships(card)));
    }

    private List<String> person(PersonCard card) {
        var she = card.person();
        var lines = new ArrayList<String>();
        voice.add(lines, t.get("family.person.called"), she.called());
        voice.add(lines, t.get("family.person.official"), she.official());
        voice.add(lines, t.get("family.person.native"), she.nativeName());
        voice.add(lines, t.get("family.person.pronunciation"), she.pronunciation());
        voice.add(
                lines,
                t.get("family.person.languages"),
                she.languages().stream().map(one -> LanguageNames.of(one, t)).collect(Collectors.joining(", ")));
        if (she.interpreter()) {
            var wanted = she.interpreterLanguage() == null
                    ? she.languages().stream().findFirst()
                    : Optional.of(she.interpreterLanguage());
            voice.add(
                    lines,
                    t.get("family.person.interpreter"),
                    wanted.map(one -> LanguageNames.of(one, t)).orElse(t.get("family.yes")));
        }
        voice.add(lines, t.get("family.person.birth"), date(she.birth()));
        var because = card.identifier().noneBecause();
        voice.add(
                lines,
                t.get("family.person.niss"),
                because == null ? card.identifier().masked() : t.of("family.person.niss.none", because));
        return lines;
    }

    private @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : Precision.of(date).words(date.earliest(), dates, dates::full);
    }

    private List<Item> reach(PersonCard card) {
        var items = new ArrayList<Item>();
        var fields = card.address() == null ? null : card.address().fields();
        if (fields != null) {
            var lines = new ArrayList<String>();
            lines.add(t.of("family.person.address.kind", fields.kind()));
            if (fields.kind().shownOnRequest()) {
                lines.add(t.get("copy.address.apart"));
            } else {
                lines.addAll(address(fields));
            }
            items.add(Item.of(t.get("family.person.address"), lines));
        }
        var channels = card.channels();
        if (channels != null) {
            channels.forEach(one -> items.add(channel(one)));
        }
        return items;
    }

    private static List<String> address(AddressFields fields) {
        var box = fields.box();
        return Stream.of(
                        joined(fields.place()),
                        joined(fields.street(), fields.number(), box == null ? null : "/ " + box),
                        joined(fields.postcode(), fields.locality()),
                        joined(fields.note()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private Item channel(PersonCard.Channel one) {
        var fields = one.fields();
        var value = fields.kind().isNumber() ? Phones.shown(fields.value()) : fields.value();
        var lines = new ArrayList<String>();
        var whose = t.of("family.person.channel.whose", fields.whose());
        lines.add(fields.whoseName() == null ? whose : whose + " (" + fields.whoseName() + ")");
        lines.add(
                one.expired()
                        ? t.get("family.person.channel.expired")
                        : t.of("family.person.channel.safety", fields.safety()));
        if (fields.kind().isNumber() && fields.safety() != ChannelFields.Safety.NEVER) {
            lines.add(t.get("family.person.channel.voicemail." + fields.voicemail()));
            lines.add(t.get("family.person.channel.messages." + fields.messages()));
        }
        if (fields.shared()) {
            lines.add(t.get("family.person.channel.shared.true"));
        }
        Voice.add(lines, fields.hours());
        if (fields.codeWord() != null) {
            lines.add(t.get("family.person.channel.code-word.is", fields.codeWord()));
        }
        Voice.add(lines, fields.note());
        if (fields.validUntil() != null) {
            lines.add(t.get("family.person.channel.until", dates.full(fields.validUntil())));
        }
        return Item.of(voice.line(t.of("family.person.channel.kind", fields.kind()), value), lines);
    }

    private List<Item> ties(PersonCard card) {
        var lines = card.ties().stream()
                .map(one -> voice.line(
                        name(one, card),
                        t.get("copy.tie", t.of("family.tie.how", one.how()), dates.full(one.toldOn()))))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(Item.of("", lines));
    }

    private List<Item> kinships(PersonCard card) {
        var names = new HashMap<UUID, String>();
        names.put(card.id().value(), card.person().called());
        card.household().forEach(one -> names.put(one.id(), one.fields().called()));
        voice.all().pregnancies().stream()
                .flatMap(one -> one.children().stream())
                .forEach(one -> names.put(
                        one.id().value(),
                        one.called() == null ? t.get("family.pregnancy.child", one.number()) : one.called()));
        var lines =
                voice.all().kinships().stream().map(one -> kinship(one, names)).toList();
        return lines.isEmpty() ? List.of() : List.of(Item.of("", lines));
    }

    private String kinship(Kinship one, Map<UUID, String> names) {
        var line = KinWords.line(one, id -> names.getOrDefault(id, ""), t);
        return one.since() == null ? line : t.get("copy.kin.since", line, Objects.requireNonNull(date(one.since())));
    }

    private String name(Tie one, PersonCard card) {
        return switch (one.kind()) {
            case COLLEAGUE -> voice.name(new ActorId(one.whom()));
            case SERVICE -> voice.all().service(new ServiceId(one.whom()));
            case MEMBER ->
                card.household().stream()
                        .filter(member -> member.id().equals(one.whom()))
                        .map(member -> member.fields().called())
                        .findFirst()
                        .orElseGet(() -> t.get("copy.tie.gone"));
        };
    }

    private List<Item> household(PersonCard card) {
        var items = new ArrayList<Item>();
        for (var role : MemberFields.Role.values()) {
            card.inRole(role).forEach(one -> items.add(member(one.fields())));
        }
        var house = card.house().fields();
        var lines = new ArrayList<String>();
        voice.add(lines, t.get("family.household.care"), house.siblingCare());
        Voice.add(lines, house.siblingCareNote());
        voice.add(lines, t.get("family.household.rules"), house.houseRules());
        if (!lines.isEmpty()) {
            items.add(Item.of(t.get("family.household.house"), lines));
        }
        return items;
    }

    private Item member(MemberFields fields) {
        var lines = new ArrayList<String>();
        Voice.add(lines, fields.tie());
        voice.add(lines, t.get("family.household.birth"), date(fields.birth()));
        if (fields.lives() != MemberFields.Lives.UNKNOWN) {
            var lives = t.of("family.household.lives", fields.lives());
            voice.add(
                    lines,
                    t.get("family.household.lives"),
                    fields.livesWith() == null ? lives : lives + " (" + fields.livesWith() + ")");
        }
        Voice.add(lines, fields.note());
        return Item.of(voice.line(t.of("family.household.role", fields.role()), fields.called()), lines);
    }
}
