package be.mille.family;

import java.util.Collection;
import java.util.Set;

/** How names are found: the keys of their words and of their sounds, for whoever writes many records at once or looks for names in a text. */
public interface NameKeys {
    Set<String> of(Collection<String> names);

    /** Words as names are compared: in small letters without marks, one space between them. */
    String folded(String words);

    /** Whether two names may be spellings of one. */
    boolean alike(String one, String other);
}
