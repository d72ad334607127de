/** The look and the words: layout, form components, texts, error pages, drawings. */
@NullMarked
@ApplicationModule(
        displayName = "UI",
        allowedDependencies = {"kernel", "access"})
package be.mille.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
