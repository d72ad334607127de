/** What arrives from outside and belongs to no record yet: noted by a house, joined when it comes again, attached or answered. */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "ui", "directory", "family", "referral", "note"})
package be.mille.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
