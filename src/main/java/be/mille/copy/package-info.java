/** A copy of everything a reader may read of a record: for her, and for the professional who owes the file. */
@NullMarked
@ApplicationModule(
        displayName = "Copy",
        allowedDependencies = {
            "kernel",
            "access",
            "account",
            "ui",
            "directory",
            "family",
            "screening",
            "careplan",
            "consent",
            "confidentiality",
            "opinion",
            "referral",
            "handover",
            "note",
            "coordination",
            "relay"
        })
package be.mille.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
