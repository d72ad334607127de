/** Notes about a family: written once, for the readers their author names in words; and what is new since somebody last looked. */
@NullMarked
@ApplicationModule(
        displayName = "Note",
        allowedDependencies = {"kernel", "sql", "access", "audit", "sealing", "ui", "directory", "family"})
package be.mille.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
