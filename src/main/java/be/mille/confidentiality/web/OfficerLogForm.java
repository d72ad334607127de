package be.mille.confidentiality.web;

import be.mille.kernel.ActorId;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer looks for in the log of her house, as typed; all of it stands in the address, so that it can be kept and sent. */
public record OfficerLogForm(String reader, String reference, String from, String until) {
    private static final int MONTH = 30;

    /** What was asked, once nothing is wrong with it. */
    record Asked(@Nullable ActorId reader, @Nullable String reference, LocalDate from, LocalDate until) {}

    public OfficerLogForm(
            @Nullable String reader, @Nullable String reference, @Nullable String from, @Nullable String until) {
        this.reader = text(reader);
        this.reference = text(reference);
        this.from = text(from);
        this.until = text(until);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Nothing was asked yet. */
    boolean empty() {
        return reader.isEmpty() && reference.isEmpty();
    }

    /** With the last thirty days where no day was typed. */
    OfficerLogForm dated(LocalDate today, Dates dates) {
        return new OfficerLogForm(
                reader,
                reference,
                from.isEmpty() ? dates.numeric(today.minusDays(MONTH)) : from,
                until.isEmpty() ? dates.numeric(today) : until);
    }

    Optional<Asked> read(Texts t, FormErrors errors) {
        var sought = reference.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-F]", "");
        if (!reference.isEmpty() && sought.length() != 12) {
            errors.add("reference", t.get("confidentiality.log.error.reference"));
        }
        var who = reader.isEmpty() ? Optional.<ActorId>empty() : id();
        if (!reader.isEmpty() && who.isEmpty()) {
            errors.add("reader", t.get("confidentiality.log.error.reader"));
        }
        var first = day(from, "from", t, errors);
        var last = day(until, "until", t, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("until", t.get("confidentiality.log.error.order"));
        }
        if (errors.any() || first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(new Asked(who.orElse(null), sought.isEmpty() ? null : said(sought), first, last));
    }

    private Optional<ActorId> id() {
        try {
            return Optional.of(new ActorId(UUID.fromString(reader)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String said(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    private static @Nullable LocalDate day(String typed, String field, Texts t, FormErrors errors) {
        var day = DateInput.parse(typed);
        if (day.isEmpty()) {
            errors.add(field, t.get("confidentiality.log.error.date"));
        }
        return day.orElse(null);
    }
}
