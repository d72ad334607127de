/** The training space: invented professionals, services and families. Nothing here runs on a real database. */
@NullMarked
@ApplicationModule(
        displayName = "Training",
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
            "screening",
            "careplan",
            "consent",
            "referral",
            "coordination",
            "confidentiality",
            "handover",
            "network",
            "relay"
        })
package be.mille.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
