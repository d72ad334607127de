package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.family.AddressFields;
import be.mille.family.FamilySummary;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.Stages;
import be.mille.kernel.FamilyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a card to the page that is read. */
record PersonPages(PersonWords words) {
    PersonPage page(
            PersonCard card,
            FamilySummary summary,
            boolean writes,
            List<PersonPage.Joined> joined,
            ChannelLines channels,
            OpenReaders readers) {
        var path = path(card.id());
        return new PersonPage(
                path,
                card.person().called(),
                Stages.words(summary.stage(), words.t(), words.dates()),
                writes,
                person(card),
                identifier(card),
                address(card),
                card.channels() == null ? null : channels.of(card),
                household(card),
                house(card),
                joined,
                readers);
    }

    private List<PersonPage.Row> person(PersonCard card) {
        var she = card.person();
        var rows = new ArrayList<PersonPage.Row>();
        rows.add(row("called", she.called()));
        var pronunciation = she.pronunciation();
        if (pronunciation != null) {
            rows.add(row("pronunciation", pronunciation));
        }
        rows.add(row("official", Objects.requireNonNullElse(she.official(), none())));
        var script = she.nativeName();
        if (script != null) {
            rows.add(row("native", script));
        }
        rows.add(row("languages", she.languages().isEmpty() ? none() : words.languages(she.languages())));
        rows.add(row("interpreter", interpreter(card)));
        var birth = she.birth();
        rows.add(row("birth", birth == null ? none() : words.birth(birth)));
        return rows;
    }

    private String interpreter(PersonCard card) {
        var she = card.person();
        if (!she.interpreter()) {
            return words.get("family.no");
        }
        var wanted = she.interpreterLanguage();
        var language =
                wanted != null ? wanted : she.languages().stream().findFirst().orElse(null);
        return language == null
                ? words.get("family.yes")
                : words.get("family.person.interpreter.in", words.language(language));
    }

    private List<PersonPage.Row> identifier(PersonCard card) {
        var kept = card.identifier();
        var masked = kept.masked();
        var because = kept.noneBecause();
        var text =
                masked != null ? masked : because == null ? none() : words.t().of("family.person.niss.none", because);
        return List.of(row("niss", text));
    }

    private PersonPage.@Nullable Address address(PersonCard card) {
        var address = card.address();
        if (address == null) {
            return null;
        }
        var fields = address.fields();
        if (fields == null) {
            return new PersonPage.Address(none(), List.of(), false);
        }
        return new PersonPage.Address(
                words.t().of("family.person.address.kind", fields.kind()),
                lines(fields),
                fields.kind().shownOnRequest());
    }

    static List<String> lines(AddressFields fields) {
        var box = fields.box();
        return Stream.of(
                        fields.place(),
                        joined(fields.street(), fields.number(), box == null ? null : "/ " + box),
                        joined(fields.postcode(), fields.locality()),
                        fields.note())
                .filter(line -> line != null && !line.isEmpty())
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String joined(@Nullable String... parts) {
        return String.join(" ", Arrays.stream(parts).filter(Objects::nonNull).toList());
    }

    private static void add(List<String> rules, @Nullable String rule) {
        if (rule != null) {
            rules.add(rule);
        }
    }

    List<PersonPage.Group> household(PersonCard card) {
        var groups = new ArrayList<PersonPage.Group>();
        for (var role : MemberFields.Role.values()) {
            var members = card.inRole(role).stream().map(this::member).toList();
            if (!members.isEmpty()) {
                groups.add(new PersonPage.Group(words.t().of("family.household.role", role), members));
            }
        }
        return groups;
    }

    private PersonPage.Member member(PersonCard.Member one) {
        var fields = one.fields();
        var facts = new ArrayList<String>();
        add(facts, fields.tie());
        var birth = fields.birth();
        if (birth != null) {
            facts.add(words.birth(birth));
        }
        if (fields.lives() != MemberFields.Lives.UNKNOWN && fields.role() != MemberFields.Role.SUPPORT) {
            var with = fields.livesWith();
            var lives = words.t().of("family.household.lives", fields.lives());
            facts.add(with == null ? lives : lives + " (" + with + ")");
        }
        var address = fields.role() == MemberFields.Role.SECOND_PARENT
                ? path(one.family()) + "/second-parent"
                : path(one.family()) + "/household/members/" + one.id();
        return new PersonPage.Member(address, fields.called(), facts, fields.note());
    }

    private List<PersonPage.Row> house(PersonCard card) {
        var fields = card.house().fields();
        var rows = new ArrayList<PersonPage.Row>();
        var care = fields.siblingCare();
        if (care != null || !card.inRole(MemberFields.Role.OLDER_CHILD).isEmpty()) {
            rows.add(new PersonPage.Row(
                    words.get("family.household.care"),
                    care == null ? words.get("family.household.care.nobody") : care,
                    fields.siblingCareNote()));
        }
        var rules = fields.houseRules();
        if (rules != null) {
            rows.add(new PersonPage.Row(words.get("family.household.rules"), rules));
        }
        return rows;
    }

    static String path(FamilyId family) {
        return "/families/" + family + "/person";
    }

    private PersonPage.Row row(String key, String text) {
        return new PersonPage.Row(words.get("family.person." + key), text);
    }

    private String none() {
        return words.get("family.person.none");
    }
}
