/** Who signs in, and how: by a provider, a passkey or an invitation; in a training space, as one of the invented professionals. */
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "audit", "ui", "directory", "outbox"})
package be.mille.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
