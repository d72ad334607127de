/** The way of a family changes hands: whoever leaves stays responsible until somebody accepts to go on. */
@NullMarked
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "sealing",
            "ui",
            "directory",
            "outbox",
            "family",
            "careplan",
            "network",
            "opinion",
            "referral"
        })
package be.mille.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
