package be.mille.home.web;

import be.mille.directory.Professional;
import be.mille.family.LanguageNames;
import be.mille.family.Stage;
import be.mille.family.Stages;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Sentences of these pages in the reader's language, made before the page is drawn. */
public record Words(Texts t, Dates dates) {
    /** A short date may end in a full stop, and so may the sentence around it: one is enough. */
    public String get(String key, Object... arguments) {
        return t.get(key, arguments).replace("..", ".");
    }

    public String stage(Stage stage) {
        return Stages.words(stage, t, dates);
    }

    public String function(Professional professional) {
        return t.of("ui.function", professional.function());
    }

    /** What somebody is in one word, where there is little room. */
    public String trade(Professional professional) {
        return t.of("home.short", professional.function());
    }

    /** The name of a language, BCP 47, in the reader's own. */
    public String language(String tag) {
        return LanguageNames.of(tag, t);
    }

    /** 4 days ago, 20 Nov.: the words first, the date always beside them. */
    public String ago(LocalDate day) {
        return dates.relative(day);
    }

    /** Days past due as words; nothing said when it is not late. */
    public String late(LocalDate due) {
        return get("home.late", ChronoUnit.DAYS.between(due, dates.today()));
    }

    public boolean isLate(LocalDate due) {
        return due.isBefore(dates.today());
    }

    /** By when, as the end of a sentence. */
    public String before(LocalDate due) {
        long days = ChronoUnit.DAYS.between(dates.today(), due);
        if (days == 0) {
            return get("home.by.today");
        }
        return days == 1 ? get("home.by.tomorrow") : get("home.by.day", by(due));
    }

    /** Tuesday 24 November, at the beginning of a sentence. */
    public String longDay(LocalDate day) {
        var pattern = t.language().equals("de") ? "EEEE, d. MMMM" : "EEEE d MMMM";
        var text = DateTimeFormatter.ofPattern(pattern, t.locale()).format(day);
        return text.substring(0, 1).toUpperCase(t.locale()) + text.substring(1);
    }

    /** Today, tomorrow, a weekday within the week, a date beyond. */
    public String by(LocalDate due) {
        long days = ChronoUnit.DAYS.between(dates.today(), due);
        if (days == 0 || days == 1) {
            return dates.relative(due);
        }
        return days > 1 && days < 7 ? dates.weekday(due) : dates.brief(due);
    }
}
