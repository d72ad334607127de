/** What leaves: the only sender of messages, which says that there is something and never what. */
@NullMarked
@ApplicationModule(
        displayName = "Outbox",
        allowedDependencies = {"kernel", "sql", "access", "ui"})
package be.mille.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
