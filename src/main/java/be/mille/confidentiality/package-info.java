/** Who can see a record, who looked, whom she does not want there; exceptional openings and the officer who reviews them. */
@NullMarked
@ApplicationModule(
        displayName = "Confidentiality",
        allowedDependencies = {
            "kernel",
            "sql",
            "access",
            "sealing",
            "audit",
            "content",
            "ui",
            "directory",
            "family",
            "account",
            "consent",
            "outbox",
            "opinion"
        })
package be.mille.confidentiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
