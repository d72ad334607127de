package be.mille.network.web;

import be.mille.directory.Categories;
import be.mille.directory.Geography;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.network.Question;
import be.mille.network.QuestionState;
import be.mille.opinion.Telltale;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, ages and sentences of questions. */
@Component
class NetworkWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Categories categories;
    private final Geography geography;
    private final Clock clock;

    NetworkWords(
            MessageSource messages,
            Professionals professionals,
            Categories categories,
            Geography geography,
            Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.categories = categories;
        this.geography = geography;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }

    String who(ActorId id, Texts t) {
        return professionals.find(id).map(one -> one.introduced(t)).orElse("");
    }

    String basin(String id, Texts t) {
        return geography.basins().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.names().getOrDefault(t.language(), id))
                .orElse(id);
    }

    String title(Question one, Texts t) {
        var category = one.category();
        return t.get(
                "network.title." + one.kind(),
                category == null ? t.get("network.category.none") : categories.name(category, t.language()));
    }

    String age(Question one, Texts t) {
        long days = ChronoUnit.DAYS.between(Brussels.dayOf(one.askedAt()), Brussels.today(clock));
        return t.get("network.age", days);
    }

    static Knot knot(QuestionState state) {
        return switch (state) {
            case OPEN -> Knot.REQUESTED;
            case FOUND -> Knot.DONE;
            case NOT_FOUND -> Knot.COULD_NOT;
        };
    }

    /** What was found in the words, one sentence after the other. */
    static String found(Collection<Telltale> found, Texts t) {
        return found.stream().sorted().map(one -> t.of("opinion.telltale", one)).collect(Collectors.joining(" "));
    }
}
