package be.mille.outbox;

import java.util.UUID;

/** What a message to her is about, kept by the module that wrote it: asked as whoever wrote it, when it leaves. */
public interface Occasion {
    Template template();

    /** Of which messages it is asked. */
    default boolean covers(Template wanted) {
        return wanted == template();
    }

    boolean stands(UUID about);
}
