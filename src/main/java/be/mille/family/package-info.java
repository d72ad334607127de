/** The family's record: person, household, pregnancies, children, contacts, events, what is expected. */
@NullMarked
@ApplicationModule(
        displayName = "Family",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "audit", "ui", "content", "directory", "outbox"})
package be.mille.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
