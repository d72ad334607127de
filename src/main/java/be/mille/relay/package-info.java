/** Situations that wait for somebody outside, each with an owner in the team; and the authorities around a family, which are no part of it. */
@NullMarked
@ApplicationModule(
        displayName = "Relay",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "ui", "directory", "family"})
package be.mille.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
