package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Decider;
import be.mille.consent.Decider.Herself;
import be.mille.consent.Decider.Representative;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Grounds;
import be.mille.consent.Recipient;
import be.mille.consent.Wordings;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and sentences of these pages. */
@Component
class ConsentWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Organisations organisations;
    private final Wordings wordings;
    private final Clock clock;

    ConsentWords(
            MessageSource messages,
            Professionals professionals,
            Organisations organisations,
            Wordings wordings,
            Clock clock) {
        this.wordings = wordings;
        this.messages = messages;
        this.professionals = professionals;
        this.organisations = organisations;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }

    static String role(Professional one, Texts t) {
        return one.post(t);
    }

    String name(ActorId id) {
        return professionals.find(id).map(Professional::name).orElse("");
    }

    String name(Recipient recipient, Texts t) {
        return switch (recipient.kind()) {
            case TEAM -> t.get("consent.team");
            case COLLEAGUE -> name(new ActorId(Objects.requireNonNull(recipient.id())));
            case ORGANISATION ->
                organisations
                        .find(new OrganisationId(Objects.requireNonNull(recipient.id())))
                        .map(one -> one.name(t.language()))
                        .orElse("");
        };
    }

    static String subjects(Collection<Compartment> subjects, Texts t) {
        return subjects.stream()
                .sorted()
                .map(one -> t.of("consent.subject", one))
                .collect(Collectors.joining(", "));
    }

    /** How it was agreed or why it was not asked: of her, or of the second parent, who is called by name. */
    static String how(ConsentKind one, @Nullable String second, Texts t) {
        return second == null ? t.of("consent.how", one) : t.get("consent.how.second-parent." + one, second);
    }

    /** What she said, or that it ran out. */
    String state(ConsentEvent one, Texts t, Instant now) {
        return one.expired(now) ? t.get("consent.kind.EXPIRED") : t.of("consent.kind", one.kind());
    }

    String article(String key, Texts t) {
        return wordings.articles(t.language(), Brussels.today(clock)).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(Wordings.Article::text)
                .orElse("");
    }

    static @Nullable String until(@Nullable Instant until, Texts t, Dates dates) {
        return until == null
                ? null
                : t.get("consent.until", dates.brief(Brussels.dayOf(until.minusSeconds(1))))
                        .replace("..", ".");
    }

    /** What for, and who decided. */
    static List<String> grounds(Grounds of, Texts t) {
        var lines = new ArrayList<String>();
        var purpose = of.purpose();
        if (purpose != null) {
            lines.add(t.get("consent.for", t.get("consent.task." + purpose.task())));
            if (purpose.words() != null) {
                lines.add(purpose.words());
            }
        }
        var decider = of.decider();
        if (decider != null) {
            lines.add(decided(decider, t));
        }
        if (of.heard()) {
            lines.add(t.get("consent.heard.noted"));
        }
        return lines;
    }

    static String decided(Decider by, Texts t) {
        return switch (by) {
            case Herself _ -> t.get("consent.decided.HERSELF");
            case Representative(var name, var tie, var item) ->
                t.get("consent.decided.REPRESENTATIVE", name, tie, item);
            case SecondParent(var called) -> t.get("consent.decided.SECOND_PARENT", called);
        };
    }

    SharePage.@Nullable Aloud read(ConsentEvent one) {
        var words = one.words();
        return words == null
                ? null
                : new SharePage.Aloud(
                        words.text(), words.language(), Languages.direction(words.language()), words.version(), false);
    }
}
