package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Precision;
import be.mille.family.RecordContact;
import be.mille.kernel.Ids;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a contact as it was typed. */
record ContactReading(ContactForm form, TypedForm typed) {
    /**
     * Null where something cannot be.
     *
     * @param contact null for a new one
     */
    @Nullable
    RecordContact command(@Nullable ContactId contact, Ids ids, LocalDate today) {
        var kind = typed.choice("kind", Contact.Kind.class, form.kind());
        var state = typed.choice("state", Contact.State.class, form.state());
        var day = typed.requiredDate("day", form.day());
        var hour = typed.hour("hour", form.hour());
        var interpreter = typed.choice("interpreter", Contact.Interpreter.class, form.interpreter());
        boolean named = "NAMED".equals(form.audience());
        var audience =
                typed.choice(named ? "subject" : "audience", Audience.class, named ? form.subject() : form.audience());
        boolean relative = "RELATIVE".equals(form.whom());
        if (relative && TypedForm.text(form.relative()) == null) {
            typed.missing("relative");
        }
        if (typed.errors().any()) {
            return null;
        }
        return new RecordContact(
                form.key() == null ? ids.next() : form.key(),
                contact,
                kind.orElseThrow(),
                state.orElseThrow(),
                day.orElseThrow().earliest(),
                Precision.of(day.orElseThrow()),
                hour.orElse(null),
                relative ? TypedForm.text(form.relative()) : null,
                typed.actor(form.professional()),
                TypedForm.text(form.place()),
                interpreter.orElseThrow(),
                TypedForm.text(form.note()),
                audience.orElseThrow(),
                Set.of(),
                today,
                form.version() == null ? 0 : form.version());
    }
}
