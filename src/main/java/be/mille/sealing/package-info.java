/** Texts and restricted answers closed with a key of each family and compartment: whoever holds the database alone reads none of them. */
@NullMarked
@ApplicationModule(
        displayName = "Sealing",
        allowedDependencies = {"kernel", "sql", "access", "operator"})
package be.mille.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
