package be.mille.relay;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Audience;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, days and sentences of open relays and of the authorities around a family. */
@Component
public class RelayWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final RelayContent content;
    private final Clock clock;

    RelayWords(MessageSource messages, Professionals professionals, RelayContent content, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.content = content;
        this.clock = clock;
    }

    public Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    public Dates dates(Texts t) {
        return new Dates(t, today());
    }

    public LocalDate today() {
        return Brussels.today(clock);
    }

    /** "Vous" where it is the reader. */
    public String name(ActorId id, Texts t) {
        return id.equals(CurrentActor.get().id())
                ? t.get("relay.you")
                : professionals.find(id).map(Professional::name).orElseGet(() -> t.get("relay.somebody"));
    }

    public String kind(OpenRelay one, Texts t) {
        return content.kind(one.kind(), t.language());
    }

    /** "Since 12 days". */
    public String days(OpenRelay one, Texts t) {
        return t.get(one.open() ? "relay.days" : "relay.days.over", one.days(today()));
    }

    public String subject(Compartment compartment, Texts t) {
        return subject(Audience.of(compartment.restricted() ? compartment : Compartment.C0, compartment), t);
    }

    public String subject(Audience subject, Texts t) {
        return subject.restricted() ? t.of("family.time.audience", subject) : t.of("relay.subject", subject);
    }

    /** Who keeps an eye on it, and who was asked to. */
    public String owner(OpenRelay one, Texts t) {
        var asked = one.asked();
        if (!one.open()) {
            return t.get("relay.owner.was", name(one.owner(), t));
        }
        if (!one.held()) {
            return t.get("relay.owner.gone");
        }
        return asked == null
                ? t.get("relay.owner", name(one.owner(), t))
                : t.get("relay.owner.asked", name(one.owner(), t), name(asked.whom(), t));
    }

    public String step(RelayStep one, Texts t) {
        var whom = one.whom();
        return t.get("relay.step." + one.what(), whom == null ? "" : name(whom, t));
    }
}
