/** Organisations, professionals and services of Brussels. */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "sql", "access", "audit", "ui"})
package be.mille.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
