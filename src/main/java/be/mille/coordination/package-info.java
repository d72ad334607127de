/** Who coordinates around a family: proposed, accepted, replaced, over; who is asked when it grows quiet. */
@NullMarked
@ApplicationModule(
        displayName = "Coordination",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "audit",
            "sealing",
            "ui",
            "directory",
            "outbox",
            "family",
            "careplan",
            "referral"
        })
package be.mille.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
