/** What every module shares: typed ids, time, the two exceptions. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package be.mille.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
