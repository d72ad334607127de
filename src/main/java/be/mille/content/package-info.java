/** Content packs: what the field can change without a programmer, versioned, sourced, refused whole when broken. */
@NullMarked
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"kernel", "operator"})
package be.mille.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
