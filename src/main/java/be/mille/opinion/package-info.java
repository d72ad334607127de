/** A colleague who does not accompany a family is asked what she thinks, on an extract from which nobody learns whose it is. */
@NullMarked
@ApplicationModule(
        displayName = "Opinion",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "sealing",
            "ui",
            "directory",
            "account",
            "outbox",
            "family",
            "consent",
            "screening",
            "careplan"
        })
package be.mille.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
