package be.mille.intake.web;

import be.mille.access.Compartment;
import be.mille.directory.Categories;
import be.mille.directory.Professionals;
import be.mille.family.Audience;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.Asked;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Languages;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, days and sentences of what arrived. */
@Component
class ArrivalWords {
    private static final int SHORT = 90;

    private final MessageSource messages;
    private final Professionals professionals;
    private final Categories categories;
    private final Clock clock;

    ArrivalWords(MessageSource messages, Professionals professionals, Categories categories, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.categories = categories;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    LocalDate today() {
        return Brussels.today(clock);
    }

    Dates dates(Texts t) {
        return new Dates(t, today());
    }

    String who(@Nullable ActorId id, Texts t) {
        return id == null
                ? ""
                : professionals.find(id).map(one -> one.introduced(t)).orElse("");
    }

    String called(Asked asked, Texts t) {
        return Objects.requireNonNullElseGet(asked.about().called(), () -> t.get("intake.nameless"));
    }

    /** The kind of help and the first words, as far as both are there. */
    String what(Asked asked, Texts t) {
        var words = asked.words();
        return Stream.of(category(asked, t), words == null ? null : shortened(words))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @Nullable
    String category(Asked asked, Texts t) {
        var category = asked.category();
        return category == null ? null : categories.name(category, t.language());
    }

    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT).stripTrailing() + "…";
    }

    /** Who asks, for whom, by which way. */
    String from(Asked asked, Texts t) {
        return Stream.of(asker(asked, t), asked.house(), way(asked, t))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    String asker(Asked asked, Texts t) {
        return Objects.requireNonNullElseGet(asked.asker(), () -> t.get("intake.asker.unknown"));
    }

    @Nullable
    String way(Asked asked, Texts t) {
        return asked.way() == null ? null : t.of("intake.way", asked.way());
    }

    @Nullable
    String due(Asked asked, Texts t) {
        var due = asked.about().due();
        return due == null ? null : dates(t).month(YearMonth.parse(due).atDay(1));
    }

    @Nullable
    String phone(Asked asked) {
        var phone = asked.about().phone();
        return phone == null ? null : Phones.e164(phone).map(Phones::shown).orElse(phone);
    }

    /** What belongs on her sheet: who reads a note need not read how she is reached. */
    Optional<String> about(Asked asked, Texts t) {
        var said = Stream.of(asked.about().born(), due(asked, t), phone(asked))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    long days(Arrival one) {
        return ChronoUnit.DAYS.between(one.asked().on(), today());
    }

    static Knot knot(ArrivalAnswer answer) {
        return answer == ArrivalAnswer.TAKEN_UP || answer == ArrivalAnswer.PASSED_ON ? Knot.DONE : Knot.COULD_NOT;
    }

    String subject(Compartment compartment, Texts t) {
        var audience = Audience.of(compartment.restricted() ? compartment : Compartment.C0, compartment);
        return audience.restricted() ? t.of("family.time.audience", audience) : t.of("note.subject", audience);
    }

    /** What arrived, delivery after delivery, as the words of a note. */
    String told(Arrival arrival, Texts t) {
        return Stream.concat(Stream.of(arrival), arrival.again().stream())
                .map(one -> told(one.asked(), t))
                .collect(Collectors.joining("\n\n"));
    }

    private String told(Asked asked, Texts t) {
        var lines = new ArrayList<String>();
        var day = dates(t).full(asked.on());
        var way = way(asked, t);
        lines.add(way == null ? t.get("intake.told.on", day) : t.get("intake.told.by", day, way));
        add(lines, "intake.told.asker", joined(asker(asked, t), asked.house()), t);
        add(lines, "intake.told.reply", asked.reply(), t);
        add(lines, "intake.told.what", category(asked, t), t);
        if (asked.words() != null) {
            lines.add(asked.words());
        }
        if (asked.urgent()) {
            lines.add(t.get("intake.told.urgent"));
        }
        lines.add(t.of("intake.told.knows", asked.knows()));
        return String.join("\n", lines);
    }

    private static String joined(String asker, @Nullable String house) {
        return house == null ? asker : asker + ", " + house;
    }

    private static void add(List<String> lines, String key, @Nullable String value, Texts t) {
        if (value != null) {
            lines.add(t.get(key, value));
        }
    }
}
