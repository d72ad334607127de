/** Who signs in, and how: for now, the invented professionals of a training space. */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "audit", "ui", "directory", "outbox"})
package be.mille.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
