/** How long a record is kept, what she asks to have erased, who confirms it, and that it stays gone after a backup was put back. */
@NullMarked
@ApplicationModule(
        displayName = "Erasure",
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
            "confidentiality"
        })
package be.mille.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
