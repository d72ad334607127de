/** Who may know what about whom: one decision function, asked first by every page and every service. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "sql", "audit"})
package be.mille.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
