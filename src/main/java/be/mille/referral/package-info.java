/** Requests between services about a family: sent, answered, and closed three times: by who helps, by who asked, by her. */
@NullMarked
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "audit",
            "sealing",
            "ui",
            "ui :: draw",
            "directory",
            "outbox",
            "family",
            "careplan",
            "consent"
        })
package be.mille.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
