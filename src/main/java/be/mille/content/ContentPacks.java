package be.mille.content;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The packs in force: those in the jar ({@code content/<kind>/<id>/<version>/}) and those a site added under
 * {@code mille.content.dir} in the same layout. All were read and checked before anything was served, and are read and checked again
 * when the operator asks for it.
 */
public interface ContentPacks extends Packs {
    /**
     * What a module makes of the packs: made now, and again whenever they are read anew. Where one module finds a pack broken, the
     * old packs stay for all of them.
     *
     * @param from throws {@link BrokenPackException} for what it cannot use
     */
    <T> Supplier<T> made(Function<Packs, T> from);
}
