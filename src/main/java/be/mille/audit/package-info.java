/** The access log: written in the transaction of what it tells about, chained, never changed. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "sql"})
package be.mille.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
