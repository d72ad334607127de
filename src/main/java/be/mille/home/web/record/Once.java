package be.mille.home.web.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a source the first time somebody asks, and gives every later one the same answer, a failure included. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (failure != null) {
            throw failure;
        }
        var known = value;
        if (known == null) {
            try {
                known = source.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            value = known;
        }
        return known;
    }
}
