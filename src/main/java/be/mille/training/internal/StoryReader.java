package be.mille.training.internal;

import be.mille.access.RelationType;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.DatingSource;
import be.mille.family.EndKind;
import be.mille.family.NissAbsence;
import be.mille.family.PartialDate;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one story file into a {@link Story}; whatever does not fit is said with its file and field. */
final class StoryReader {
    private static final Map<String, AddressFields.Kind> ADDRESSES = Map.of(
            "home", AddressFields.Kind.FIXED,
            "none", AddressFields.Kind.NO_FIXED,
            "shelter", AddressFields.Kind.SHELTER,
            "protected", AddressFields.Kind.PROTECTED,
            "reception-centre", AddressFields.Kind.RECEPTION_CENTRE,
            "maternal-home", AddressFields.Kind.MATERNAL_HOME);
    private static final Map<String, NissAbsence> NO_NUMBER = Map.of(
            "none-yet", NissAbsence.NONE_YET,
            "newborn", NissAbsence.NONE_YET,
            "applied", NissAbsence.APPLIED,
            "not-given", NissAbsence.NOT_ASKED);
    private static final Map<String, DatingSource> SOURCES =
            Map.of("scan", DatingSource.SCAN, "lmp", DatingSource.LAST_PERIOD, "told", DatingSource.TOLD);

    private StoryReader() {}

    /** Leaves every scalar a text: on is no boolean here, 1996-04-12 no date, 007 no number. */
    private static final class Plain extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: the reader knows better what a field means
        }
    }

    static Story read(String file, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        try {
            var parsed = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Plain())
                    .load(yaml);
            return story(new StoryNode(file, "", parsed));
        } catch (YAMLException e) {
            throw new BrokenStoryException(file, "the file", "is no YAML: " + e.getMessage());
        }
    }

    private static Story story(StoryNode node) {
        node.only(
                "id",
                "shows",
                "wentWrong",
                "opened",
                "person",
                "household",
                "siblingCare",
                "houseRules",
                "secondParent",
                "pregnancies",
                "team",
                "coordinator",
                "contacts",
                "events",
                "screenings",
                "plan",
                "agreements",
                "decides",
                "together");
        return new Story(
                node.at("id").text(),
                words(node.at("shows")),
                words(node.at("wentWrong")),
                node.at("opened").day(),
                person(node.at("person")),
                node.at("household").list(StoryReader::relative),
                node.at("siblingCare")
                        .optional(one -> new Story.SiblingCare(
                                one.only("who", "note").at("who").text(),
                                one.at("note").optionalText())),
                node.at("houseRules").optionalText(),
                node.at("secondParent")
                        .optional(one -> new Story.SecondParent(
                                one.only("called", "languages").at("called").text(),
                                one.at("languages").texts())),
                node.at("pregnancies").list(StoryReader::expecting),
                node.at("team").list(StoryReader::member),
                node.at("coordinator").optionalText(),
                node.at("contacts").list(StoryWorkReader::meeting),
                node.at("events").list(StoryWorkReader::event),
                node.at("screenings").list(StoryWorkReader::asked),
                node.at("plan").list(StoryWorkReader::need),
                node.at("agreements").list(StoryWorkReader::agreement),
                node.at("decides").optional(StoryWorkReader::decides),
                node.at("together").list(DeedReader::deed));
    }

    private static Map<String, String> words(StoryNode node) {
        var words = node.only("fr", "nl", "de", "en").fields(StoryNode::text);
        for (var language : new String[] {"fr", "nl", "de", "en"}) {
            node.at(language).text();
        }
        return words;
    }

    private static Story.Person person(StoryNode node) {
        node.only(
                "called",
                "given",
                "family",
                "nativeName",
                "pronunciation",
                "birth",
                "languages",
                "interpreter",
                "interpreterLanguage",
                "address",
                "niss",
                "nissAbsence",
                "channels");
        return new Story.Person(
                node.at("called").text(),
                node.at("given").optionalText(),
                node.at("family").optionalText(),
                node.at("nativeName").optionalText(),
                node.at("pronunciation").optionalText(),
                node.at("birth").optional(StoryReader::date),
                node.at("languages").texts(),
                node.at("interpreter").flagOr(false),
                node.at("interpreterLanguage").optionalText(),
                node.at("address").optional(StoryReader::address),
                node.at("niss").optionalText(),
                node.at("nissAbsence").optional(one -> one.one(NO_NUMBER)),
                node.at("channels").list(StoryReader::channel));
    }

    private static PartialDate date(StoryNode node) {
        return PartialDate.parse(node.text())
                .orElseThrow(() -> node.broken("must be a year, a month or a day, such as 1998-05"));
    }

    private static Story.Address address(StoryNode node) {
        node.only("kind", "street", "number", "box", "postcode", "note");
        return new Story.Address(
                node.at("kind").one(ADDRESSES),
                node.at("street").optionalText(),
                node.at("number").optionalText(),
                node.at("box").optionalText(),
                node.at("postcode").optionalText(),
                node.at("note").optionalText());
    }

    private static Story.Channel channel(StoryNode node) {
        node.only(
                "kind", "whose", "whoseName", "safety", "voicemail", "messages", "shared", "hours", "codeWord", "note");
        return new Story.Channel(
                node.at("kind").one(ChannelFields.Kind.class),
                node.at("whose").one(ChannelFields.Whose.class),
                node.at("whoseName").optionalText(),
                node.at("safety").one(ChannelFields.Safety.class),
                node.at("voicemail").flagOr(false),
                node.at("messages").flagOr(false),
                node.at("shared").flagOr(false),
                node.at("hours").optionalText(),
                node.at("codeWord").optionalText(),
                node.at("note").optionalText());
    }

    private static Story.Relative relative(StoryNode node) {
        node.only("called", "relation", "age", "livesWith", "note");
        return new Story.Relative(
                node.at("called").text(),
                node.at("relation").one(Story.Tie.class),
                node.at("age").optional(StoryNode::number),
                node.at("livesWith").flag(),
                node.at("note").optionalText());
    }

    private static Story.Expecting expecting(StoryNode node) {
        node.only("due", "source", "datedOn", "multiples", "corrections", "end");
        return new Story.Expecting(
                node.at("due").day(),
                node.at("source").one(SOURCES),
                node.at("datedOn").day(),
                node.at("multiples").missing() ? 0 : node.at("multiples").number(),
                node.at("corrections")
                        .list(one -> new Story.Dating(
                                one.only("due", "source", "on").at("due").day(),
                                one.at("source").one(SOURCES),
                                one.at("on").day())),
                node.at("end").optional(StoryReader::end));
    }

    private static Story.End end(StoryNode node) {
        node.only("kind", "on", "children");
        var kind = switch (node.at("kind").text()) {
            case "live-birth" -> null;
            case "ectopic" -> EndKind.OTHER;
            default -> node.at("kind").one(EndKind.class);
        };
        return new Story.End(
                kind,
                node.at("on").day(),
                node.at("children").list(one -> one.only("called").at("called").text()));
    }

    private static Story.Member member(StoryNode node) {
        node.only("who", "since", "until", "type");
        return new Story.Member(
                node.at("who").text(),
                node.at("since").day(),
                node.at("until").optionalDay(),
                node.at("type").one(RelationType.class));
    }
}
