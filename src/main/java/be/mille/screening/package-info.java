/** What comes out of a conversation about how she is and what she lives in. */
@NullMarked
@ApplicationModule(
        displayName = "Screening",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "sealing",
            "audit",
            "ui",
            "content",
            "directory",
            "account",
            "family",
            "consent",
            "outbox"
        })
package be.mille.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
