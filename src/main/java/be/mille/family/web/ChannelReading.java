package be.mille.family.web;

import be.mille.family.ChannelFields;
import be.mille.family.SafeContactRules;
import be.mille.family.WritingHours;
import be.mille.outbox.MailAddress;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one way to reach her as it was typed, and finds the sentence for what cannot be. */
record ChannelReading(ChannelForm form, PersonWords words, FormErrors errors) {
    Optional<ChannelFields> fields() {
        var how = Typed.constant(ChannelFields.Kind.class, form.kind());
        var owner = Typed.constant(ChannelFields.Whose.class, form.whose());
        var said = Typed.constant(ChannelFields.Safety.class, form.safety());
        var choose = words.get("family.person.channel.error.choose");
        if (how == null) {
            errors.add("kind", choose);
        }
        var reach = how == null ? form.value() : value(how);
        if (owner == null) {
            errors.add("whose", choose);
        }
        if (said == null) {
            errors.add("safety", choose);
        }
        words.atMost(PersonWords.NAME, form.whoseName(), "whoseName", errors);
        words.atMost(PersonWords.LINE, form.hours(), "hours", errors);
        words.atMost(PersonWords.NAME, form.codeWord(), "codeWord", errors);
        words.atMost(PersonWords.NOTE, form.note(), "note", errors);
        var until = until(said);
        var writing = writing();
        if (errors.any() || how == null || owner == null || said == null) {
            return Optional.empty();
        }
        boolean never = said == ChannelFields.Safety.NEVER;
        return Optional.of(new ChannelFields(
                how,
                reach,
                owner,
                Typed.orNull(form.whoseName()),
                said,
                !never && how.isNumber() && Typed.ticked(form.voicemail()),
                !never && how.isNumber() && Typed.ticked(form.messages()),
                Typed.ticked(form.shared()),
                Typed.orNull(form.hours()),
                Typed.orNull(form.codeWord()),
                Typed.orNull(form.note()),
                until,
                writing));
    }

    private String value(ChannelFields.Kind how) {
        words.atMost(PersonWords.NAME, form.value(), "value", errors);
        if (how == ChannelFields.Kind.SHE_CALLS) {
            return "";
        }
        if (form.value().isEmpty()) {
            errors.add("value", words.get("family.person.channel.error.value"));
        } else if (how.isNumber()) {
            var number = Phones.e164(form.value());
            if (number.isEmpty()) {
                errors.add("value", words.get("family.person.error.phone"));
            }
            return number.orElse(form.value());
        } else if (how == ChannelFields.Kind.EMAIL
                && MailAddress.read(form.value()).isEmpty()) {
            errors.add("value", words.get("family.person.channel.error.email"));
        }
        return form.value();
    }

    private @Nullable LocalDate until(ChannelFields.@Nullable Safety said) {
        if (form.validUntil().isEmpty()) {
            if (said == ChannelFields.Safety.WITH_CARE) {
                errors.add("validUntil", words.get("family.person.channel.error.until"));
            }
            return null;
        }
        var read = DateInput.parse(form.validUntil()).orElse(null);
        var today = words.dates().today();
        var last = today.plusDays(SafeContactRules.LONGEST_WITH_CARE);
        if (read == null || read.isBefore(today) || read.isAfter(last)) {
            errors.add(
                    "validUntil",
                    words.get(
                            "family.person.channel.error.until-when",
                            words.dates().numeric(last)));
        }
        return read;
    }

    /** Any hour, or days with a beginning and an end that lies after it. */
    @Nullable
    WritingHours writing() {
        var days = Typed.constant(WritingHours.Days.class, form.writeDays());
        if (days == null) {
            return null;
        }
        var from = HourInput.parse(form.writeFrom()).orElse(null);
        var until = HourInput.parse(form.writeUntil()).orElse(null);
        if (from == null || until == null || !from.isBefore(until)) {
            errors.add(from == null ? "writeFrom" : "writeUntil", words.get("family.person.channel.error.writing"));
            return null;
        }
        return new WritingHours(days, from, until);
    }
}
