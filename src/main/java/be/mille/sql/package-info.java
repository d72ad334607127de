/** SQL in, records out; the database itself, its start, its mark and its guard. */
@NullMarked
@ApplicationModule(
        displayName = "SQL",
        allowedDependencies = {"kernel"})
package be.mille.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
