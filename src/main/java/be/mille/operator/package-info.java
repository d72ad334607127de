/** What whoever runs the program asks of it on the machine itself, apart from every page and session. */
@NullMarked
@ApplicationModule(
        displayName = "Operator",
        allowedDependencies = {})
package be.mille.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
