package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is typed. */
public record ContactForm(
        @Nullable UUID key,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String day,
        @Nullable String hour,
        @Nullable String whom,
        @Nullable String relative,
        @Nullable String professional,
        @Nullable String place,
        @Nullable String interpreter,
        @Nullable String note,
        @Nullable String audience,
        @Nullable String subject,
        @Nullable List<String> readers,
        @Nullable Integer version) {

    /** @param today the day where nothing is planned: most is written on the day it happened */
    static ContactForm empty(UUID key, boolean planned, boolean interpreter, String today) {
        return new ContactForm(
                key,
                "",
                planned ? "PLANNED" : "DONE",
                planned ? "" : today,
                "",
                "HER",
                "",
                null,
                "",
                interpreter ? "NOT_BOOKED" : "NOT_NEEDED",
                "",
                "TEAM",
                "",
                List.of(),
                0);
    }

    /** @param key for what is written from now on */
    static ContactForm of(Contact one, UUID key, Texts t) {
        var note = one.notes().stream().findFirst();
        var audience = Audience.of(
                one.compartment(), note.map(Contact.Note::compartment).orElse(Audience.TEAM.words()));
        return new ContactForm(
                key,
                one.kind().name(),
                one.state().name(),
                PersonWords.typedDate(one.precise().date(one.day()), new Dates(t, one.day())),
                one.timed()
                        ? new Dates(t, one.day()).time(Brussels.timeOf(one.at()).toLocalTime())
                        : "",
                one.relative() == null ? "HER" : "RELATIVE",
                one.relative(),
                one.professional().toString(),
                one.place(),
                one.interpreter().name(),
                note.map(Contact.Note::text).orElse(""),
                audience.restricted() ? "NAMED" : audience.name(),
                audience.restricted() ? audience.name() : "",
                List.of(),
                one.version());
    }

    ContactForm withVersion(int newer) {
        return new ContactForm(
                key,
                kind,
                state,
                day,
                hour,
                whom,
                relative,
                professional,
                place,
                interpreter,
                note,
                audience,
                subject,
                readers,
                newer);
    }

    public List<String> named() {
        return readers == null ? List.of() : readers;
    }

    public String value(@Nullable String field, String otherwise) {
        return field == null ? otherwise : field;
    }
}
