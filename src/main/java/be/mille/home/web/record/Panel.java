package be.mille.home.web.record;

import be.mille.kernel.NotFoundException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One part of the page, read on its own: one that cannot be read says so in its place and hides no other; one that is
 * not for this reader is not there at all.
 */
public record Panel<T>(@Nullable T content, boolean failed) {
    private static final Logger LOG = LoggerFactory.getLogger(Panel.class);

    static <T> Panel<T> read(String name, Supplier<T> source) {
        try {
            return new Panel<>(source.get(), false);
        } catch (NotFoundException e) {
            return new Panel<>(null, false);
        } catch (RuntimeException e) {
            LOG.error("The panel {} could not be read", name, e);
            return new Panel<>(null, true);
        }
    }

    /** Whether it takes a place on the page. */
    public boolean there() {
        return content != null || failed;
    }
}
