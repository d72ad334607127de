/** My day, my families, and one family at a glance: views on the other modules. */
@NullMarked
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "audit",
            "ui",
            "ui :: draw",
            "content",
            "directory",
            "family",
            "account",
            "outbox",
            "confidentiality",
            "screening",
            "careplan",
            "opinion",
            "handover",
            "referral",
            "note",
            "network",
            "coordination",
            "relay",
            "intake",
            "erasure"
        })
package be.mille.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
