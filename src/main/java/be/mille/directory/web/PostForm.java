package be.mille.directory.web;

import be.mille.access.ActorFunction;
import be.mille.directory.InamiNumber;
import be.mille.directory.Post;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One person of the organisation, as typed. */
public record PostForm(
        String key,
        String version,
        String given,
        String familyName,
        String function,
        String inami,
        String languages,
        String startsOn,
        String awayFrom,
        String awayUntil) {
    private static final int NAME = 80;
    private static final int INAMI = 40;

    public PostForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String given,
            @Nullable String familyName,
            @Nullable String function,
            @Nullable String inami,
            @Nullable String languages,
            @Nullable String startsOn,
            @Nullable String awayFrom,
            @Nullable String awayUntil) {
        this.key = text(key);
        this.version = text(version);
        this.given = text(given);
        this.familyName = text(familyName);
        this.function = text(function);
        this.inami = text(inami);
        this.languages = text(languages);
        this.startsOn = text(startsOn);
        this.awayFrom = text(awayFrom);
        this.awayUntil = text(awayUntil);
    }

    static PostForm empty(UUID key, LocalDate today, Dates dates) {
        return new PostForm(key.toString(), "0", "", "", "", "", "fr, nl", dates.numeric(today), "", "");
    }

    static PostForm of(Post post, Dates dates) {
        var fields = post.fields();
        return new PostForm(
                post.actor().toString(),
                String.valueOf(post.version()),
                fields.given(),
                fields.familyName(),
                fields.function().name(),
                fields.inami() == null ? "" : InamiNumber.shown(fields.inami()),
                String.join(", ", fields.languages()),
                dates.numeric(fields.startsOn()),
                day(fields.awayFrom(), dates),
                day(fields.awayUntil(), dates));
    }

    int readVersion() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    Optional<UUID> readKey() {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Empty when something is wrong; each error stands at its field.
     *
     * @param gives whether this function may be chosen here; any other reads as unknown
     */
    Optional<Post.Fields> read(Texts t, Predicate<ActorFunction> gives, FormErrors errors) {
        name(given, "given", "directory.people.error.given", t, errors);
        name(familyName, "familyName", "directory.people.error.family-name", t, errors);
        var what = Arrays.stream(ActorFunction.values())
                .filter(one -> one.name().equals(function))
                .filter(gives)
                .findFirst();
        if (what.isEmpty()) {
            errors.add("function", t.get("directory.people.error.function"));
        }
        if (inami.length() > INAMI) {
            errors.add("inami", t.get("directory.people.error.long", INAMI));
        }
        var starts = date(startsOn, "startsOn", t, errors);
        if (startsOn.isEmpty()) {
            errors.add("startsOn", t.get("directory.people.error.date"));
        }
        var from = date(awayFrom, "awayFrom", t, errors);
        var until = date(awayUntil, "awayUntil", t, errors);
        if ((from == null) != (until == null) || (from != null && until != null && until.isBefore(from))) {
            errors.add("awayUntil", t.get("directory.people.error.leave"));
        }
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new Post.Fields(
                given,
                familyName,
                what.orElseThrow(),
                inami.isEmpty() ? null : InamiNumber.kept(inami),
                Arrays.stream(languages.split("[\\s,;]+"))
                        .filter(one -> one.matches("[a-z]{2,3}(-[A-Za-z]+)?"))
                        .toList(),
                Objects.requireNonNull(starts),
                from,
                until));
    }

    /** @return the sentence about a number that is kept though it fits no known rule; null where there is nothing to say */
    @Nullable
    String doubt() {
        var digits = InamiNumber.digits(inami);
        if (inami.isEmpty() || InamiNumber.checks(digits)) {
            return null;
        }
        return InamiNumber.wellFormed(digits) ? "directory.people.doubt" : "directory.people.doubt.shape";
    }

    private static void name(String typed, String field, String missing, Texts t, FormErrors errors) {
        if (typed.isEmpty()) {
            errors.add(field, t.get(missing));
        } else if (typed.length() > NAME) {
            errors.add(field, t.get("directory.people.error.long", NAME));
        }
    }

    private static @Nullable LocalDate date(String typed, String field, Texts t, FormErrors errors) {
        var read = DateInput.parse(typed);
        if (!typed.isEmpty() && read.isEmpty()) {
            errors.add(field, t.get("directory.people.error.date"));
        }
        return read.orElse(null);
    }

    private static String day(@Nullable LocalDate day, Dates dates) {
        return day == null ? "" : dates.numeric(day);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
