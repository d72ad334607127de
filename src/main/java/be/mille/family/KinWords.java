package be.mille.family;

import be.mille.ui.Texts;
import java.util.UUID;
import java.util.function.Function;

/** A tie of her family as a line. */
public final class KinWords {
    private KinWords() {}

    /** @param names of everybody it ties, by id */
    public static String line(Kinship one, Function<UUID, String> names, Texts t) {
        var also = one.also();
        var is = also == null
                ? t.get("family.kin.is." + one.kind(), names.apply(one.other()))
                : t.get("family.kin.is.CHILD.two", names.apply(one.other()), names.apply(also));
        return t.get("family.kin.line", names.apply(one.one()), is);
    }
}
