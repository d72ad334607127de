/** What is looked for and not found: asked of the helpdesk of the basin or of its network, without any personal data. */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"kernel", "sql", "access", "sealing", "ui", "directory", "family", "opinion"})
package be.mille.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
