package be.mille.coordination;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Reach;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names, days and hours of coordination in the reader's words. */
@Component
public class CoordinationWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Clock clock;

    CoordinationWords(MessageSource messages, Professionals professionals, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
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

    public String name(@Nullable ActorId id) {
        return id == null ? "" : professionals.find(id).map(Professional::name).orElse("");
    }

    /** Where she is reached at work; nothing said of somebody unknown. */
    public Reach reach(@Nullable ActorId id) {
        return id == null
                ? Reach.UNSAID
                : professionals.find(id).map(Professional::reach).orElse(Reach.UNSAID);
    }

    /** "Nadia Kessels (0400 12 34 56, lu–ve 9–12)": whom to call, in the middle of a sentence. */
    public String called(ActorId id, Texts t) {
        var reach = reach(id);
        return reach.phone() == null
                ? t.get("coordination.call.unsaid", name(id))
                : t.get("coordination.call", name(id), reach.line());
    }

    /** "sage-femme, Sages-femmes de la Berge". */
    public String role(ActorId id, Texts t) {
        return professionals.find(id).map(one -> one.post(t)).orElse("");
    }

    /** "lun., mar., jeu., 9:00–12:00"; null when nothing was said. */
    public @Nullable String reachable(Reachable one, Texts t) {
        var days = one.days().stream().map(day -> shortName(day, t)).collect(Collectors.joining(", "));
        var from = one.from();
        var to = one.to();
        if (from == null || to == null) {
            return days.isEmpty() ? null : days;
        }
        var hours = t.get("coordination.hours", dates(t).time(from), dates(t).time(to));
        return days.isEmpty() ? hours : t.get("coordination.days-hours", days, hours);
    }

    /** On a sheet in a language this program is not read in: no words of ours, days and hours alone. */
    public @Nullable String onPaper(Reachable one, Texts t) {
        var parts = new ArrayList<String>();
        one.days().forEach(day -> parts.add(day.getDisplayName(TextStyle.FULL, t.locale())));
        var from = one.from();
        var to = one.to();
        if (from != null && to != null) {
            parts.add(from + "–" + to);
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static String shortName(DayOfWeek day, Texts t) {
        return day.getDisplayName(TextStyle.SHORT, t.locale());
    }
}
