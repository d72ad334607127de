package be.mille.family.web;

import be.mille.family.ChannelFields;
import be.mille.family.PersonCard;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way to reach her, as typed; {@code key} is the id of a new one. */
public record ChannelForm(
        String key,
        String version,
        String kind,
        String value,
        String whose,
        String whoseName,
        String safety,
        String voicemail,
        String messages,
        String shared,
        String hours,
        String codeWord,
        String note,
        String validUntil,
        String writeDays,
        String writeFrom,
        String writeUntil) {

    public ChannelForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String value,
            @Nullable String whose,
            @Nullable String whoseName,
            @Nullable String safety,
            @Nullable String voicemail,
            @Nullable String messages,
            @Nullable String shared,
            @Nullable String hours,
            @Nullable String codeWord,
            @Nullable String note,
            @Nullable String validUntil,
            @Nullable String writeDays,
            @Nullable String writeFrom,
            @Nullable String writeUntil) {
        this.key = Typed.text(key);
        this.version = Typed.text(version);
        this.kind = Typed.text(kind);
        this.value = Typed.text(value);
        this.whose = Typed.text(whose);
        this.whoseName = Typed.text(whoseName);
        this.safety = Typed.text(safety);
        this.voicemail = Typed.text(voicemail);
        this.messages = Typed.text(messages);
        this.shared = Typed.text(shared);
        this.hours = Typed.text(hours);
        this.codeWord = Typed.text(codeWord);
        this.note = Typed.text(note);
        this.validUntil = Typed.text(validUntil);
        this.writeDays = Typed.text(writeDays);
        this.writeFrom = Typed.text(writeFrom);
        this.writeUntil = Typed.text(writeUntil);
    }

    static ChannelForm empty(UUID key) {
        return new ChannelForm(
                key.toString(), "0", "PHONE", "", "HERS", "", "NOT_ASKED", "", "", "", "", "", "", "", "", "", "");
    }

    static ChannelForm of(PersonCard.Channel channel, PersonWords words) {
        var fields = channel.fields();
        var until = fields.validUntil();
        var writing = fields.writing();
        return new ChannelForm(
                channel.id().toString(),
                String.valueOf(channel.version()),
                fields.kind().name(),
                fields.kind().isNumber() ? Phones.shown(fields.value()) : fields.value(),
                fields.whose().name(),
                fields.whoseName(),
                fields.safety().name(),
                Typed.tick(fields.voicemail()),
                Typed.tick(fields.messages()),
                Typed.tick(fields.shared()),
                fields.hours(),
                fields.codeWord(),
                fields.note(),
                until == null ? "" : words.dates().numeric(until),
                writing == null ? "" : writing.days().name(),
                writing == null ? "" : words.dates().time(writing.from()),
                writing == null ? "" : words.dates().time(writing.until()));
    }

    ChannelForm withVersion(int newer) {
        return new ChannelForm(
                key,
                String.valueOf(newer),
                kind,
                value,
                whose,
                whoseName,
                safety,
                voicemail,
                messages,
                shared,
                hours,
                codeWord,
                note,
                validUntil,
                writeDays,
                writeFrom,
                writeUntil);
    }

    int readVersion() {
        return Typed.number(version);
    }

    public boolean ticked(String field) {
        return Typed.ticked(field);
    }

    Optional<ChannelFields> read(PersonWords words, FormErrors errors) {
        return new ChannelReading(this, words, errors).fields();
    }

    private String hours(PersonWords words) {
        var hours = new ChannelReading(this, words, FormErrors.none()).writing();
        return hours == null ? "" : words.hours(hours);
    }

    List<Difference> against(ChannelForm theirs, PersonWords words) {
        return Difference.among(
                new Difference(words.get("family.person.channel.value"), theirs.value, value),
                new Difference(
                        words.get("family.person.channel.safety"), said(theirs.safety, words), said(safety, words)),
                new Difference(words.get("family.person.channel.whose-name"), theirs.whoseName, whoseName),
                new Difference(
                        words.get("family.person.channel.voicemail"),
                        yes(theirs.voicemail, words),
                        yes(voicemail, words)),
                new Difference(
                        words.get("family.person.channel.messages"), yes(theirs.messages, words), yes(messages, words)),
                new Difference(words.get("family.person.channel.hours"), theirs.hours, hours),
                new Difference(words.get("family.person.channel.code-word"), theirs.codeWord, codeWord),
                new Difference(words.get("family.household.note"), theirs.note, note),
                new Difference(words.get("family.person.channel.valid-until"), theirs.validUntil, validUntil),
                new Difference(words.get("family.person.channel.writing"), theirs.hours(words), hours(words)));
    }

    private static String said(String name, PersonWords words) {
        var safety = Typed.constant(ChannelFields.Safety.class, name);
        return safety == null ? "" : words.t().of("family.person.channel.safety", safety);
    }

    private static String yes(String tick, PersonWords words) {
        return words.get(Typed.ticked(tick) ? "family.yes" : "family.no");
    }
}
