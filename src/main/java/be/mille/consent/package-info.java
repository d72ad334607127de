/** What she agreed to, with whom, until when, in which words; what follows when she takes it back; who decides for a minor. */
@NullMarked
@ApplicationModule(
        displayName = "Consent",
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
            "family"
        })
package be.mille.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
