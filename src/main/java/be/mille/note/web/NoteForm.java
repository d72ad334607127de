package be.mille.note.web;

import be.mille.family.Audience;
import be.mille.family.ChildId;
import be.mille.kernel.ActorId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.ui.DateInput;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is typed.
 *
 * @param draft the draft it goes on from
 * @param subject of which it speaks, an {@link Audience}
 * @param about {@code HER}, {@code HOUSEHOLD} or {@code CHILD:id}
 * @param hersWhy why she reads it with somebody
 * @param hersLater why not yet
 * @param seen which readers were shown with the form
 * @param model the template to add
 * @param snippet the phrase to add
 * @param act which button; nothing publishes
 */
public record NoteForm(
        @Nullable String key,
        @Nullable String draft,
        @Nullable Integer version,
        @Nullable String words,
        @Nullable String circle,
        @Nullable List<String> chosen,
        @Nullable String subject,
        @Nullable String about,
        @Nullable String language,
        @Nullable String hers,
        @Nullable String hersWhy,
        @Nullable String hersLater,
        @Nullable String hersFrom,
        @Nullable String seen,
        @Nullable String model,
        @Nullable String snippet,
        @Nullable String act) {
    static final String INSERT = "insert";
    static final String PHRASE = "phrase";
    static final String CHECK = "check";
    static final String AGREE = "agree";
    static final String CHILD = "CHILD:";

    static NoteForm begun(UUID key, String language) {
        return new NoteForm(
                key.toString(),
                null,
                0,
                "",
                "TEAM",
                List.of(),
                "TEAM",
                "HER",
                language,
                "OPEN",
                "",
                "",
                "",
                "",
                "",
                "",
                null);
    }

    NoteForm with(@Nullable String newWords, @Nullable String newCircle) {
        return new NoteForm(
                key, draft, version, newWords, newCircle, chosen, subject, about, language, hers, hersWhy, hersLater,
                hersFrom, seen, "", "", null);
    }

    /** The same in a note that is not kept yet. */
    NoteForm anew() {
        return new NoteForm(
                key, null, 0, words, circle, chosen, subject, about, language, hers, hersWhy, hersLater, hersFrom, seen,
                "", "", null);
    }

    public Circle inCircle() {
        return constant(Circle.class, circle, Circle.TEAM);
    }

    public Audience ofSubject() {
        return constant(Audience.class, subject, Audience.TEAM);
    }

    Set<ActorId> people() {
        return Objects.requireNonNullElse(chosen, List.<String>of()).stream()
                .map(NoteForm::uuid)
                .filter(Objects::nonNull)
                .map(ActorId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where it is nobody one could choose. */
    Optional<About> who() {
        return who(about);
    }

    static Optional<About> who(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        if (typed.startsWith(CHILD)) {
            return Optional.ofNullable(uuid(typed.substring(CHILD.length())))
                    .map(ChildId::new)
                    .map(About::child);
        }
        return switch (typed) {
            case "HER" -> Optional.of(About.HER);
            case "HOUSEHOLD" -> Optional.of(About.HOUSEHOLD);
            default -> Optional.empty();
        };
    }

    static String of(About about) {
        return about.child() == null ? about.whom().name() : CHILD + about.child();
    }

    public HerReading herReading() {
        var way = constant(HerReading.Way.class, hers, HerReading.Way.OPEN);
        return new HerReading(
                way,
                switch (way) {
                    case OPEN -> null;
                    case TOGETHER -> text(hersWhy);
                    case NOT_YET -> text(hersLater);
                },
                way == HerReading.Way.NOT_YET ? DateInput.parse(hersFrom).orElse(null) : null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String typed, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }
}
