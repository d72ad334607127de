package be.mille.family.web;

import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody around her, as typed; {@code key} is the id of somebody new. */
public record MemberForm(
        String key,
        String version,
        String role,
        String called,
        String tie,
        String birth,
        String lives,
        String livesWith,
        String note) {
    public MemberForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String role,
            @Nullable String called,
            @Nullable String tie,
            @Nullable String birth,
            @Nullable String lives,
            @Nullable String livesWith,
            @Nullable String note) {
        this.key = Typed.text(key);
        this.version = Typed.text(version);
        this.role = Typed.text(role);
        this.called = Typed.text(called);
        this.tie = Typed.text(tie);
        this.birth = Typed.text(birth);
        this.lives = Typed.text(lives);
        this.livesWith = Typed.text(livesWith);
        this.note = Typed.text(note);
    }

    static MemberForm empty(UUID key) {
        return new MemberForm(key.toString(), "0", "", "", "", "", MemberFields.Lives.UNKNOWN.name(), "", "");
    }

    static MemberForm of(PersonCard.Member member, PersonWords words) {
        var fields = member.fields();
        return new MemberForm(
                member.id().toString(),
                String.valueOf(member.version()),
                fields.role().name(),
                fields.called(),
                fields.tie(),
                words.typedDate(fields.birth()),
                fields.lives().name(),
                fields.livesWith(),
                fields.note());
    }

    MemberForm withVersion(int newer) {
        return new MemberForm(key, String.valueOf(newer), role, called, tie, birth, lives, livesWith, note);
    }

    int readVersion() {
        return Typed.number(version);
    }

    Optional<MemberFields> read(PersonWords words, FormErrors errors) {
        var who = Typed.constant(MemberFields.Role.class, role);
        if (who == null || who == MemberFields.Role.SECOND_PARENT) {
            errors.add("role", words.get("family.household.error.role"));
        }
        if (called.isEmpty()) {
            errors.add("called", words.get("family.household.error.called"));
        }
        words.atMost(PersonWords.NAME, called, "called", errors);
        words.atMost(PersonWords.NAME, tie, "tie", errors);
        words.atMost(PersonWords.NAME, livesWith, "livesWith", errors);
        words.atMost(PersonWords.NOTE, note, "note", errors);
        var born = words.readBirth(birth, "birth", errors);
        if (errors.any() || who == null) {
            return Optional.empty();
        }
        var where = Typed.constant(MemberFields.Lives.class, lives);
        return Optional.of(new MemberFields(
                who,
                called,
                Typed.orNull(tie),
                born,
                where == null ? MemberFields.Lives.UNKNOWN : where,
                Typed.orNull(livesWith),
                Typed.orNull(note)));
    }

    List<Difference> against(MemberForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.household.called"), theirs.called, called),
                new Difference(words.get("family.household.tie"), theirs.tie, tie),
                new Difference(words.get("family.household.birth"), theirs.birth, birth),
                new Difference(words.get("family.household.lives"), lives(theirs.lives, words), lives(lives, words)),
                new Difference(words.get("family.household.lives-with"), theirs.livesWith, livesWith),
                new Difference(words.get("family.household.note"), theirs.note, note));
    }

    private static String lives(String name, PersonWords words) {
        var lives = Typed.constant(MemberFields.Lives.class, name);
        return lives == null ? "" : words.t().of("family.household.lives", lives);
    }
}
