/** Needs, steps, her wish for each, who acts next and by when. */
@NullMarked
@ApplicationModule(
        displayName = "Care plan",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "sealing",
            "audit",
            "ui",
            "content",
            "directory",
            "family",
            "screening"
        })
package be.mille.careplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
