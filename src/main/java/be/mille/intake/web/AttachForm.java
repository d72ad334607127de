package be.mille.intake.web;

import be.mille.access.Compartment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be written into the record, and where. */
public record AttachForm(
        @Nullable String words,
        @Nullable String subject,
        @Nullable Integer version) {
    Optional<Compartment> compartment() {
        return Typed.constant(Compartment.class, subject);
    }
}
