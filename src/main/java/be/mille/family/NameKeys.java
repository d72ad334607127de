package be.mille.family;

import java.util.Collection;
import java.util.Set;

/** How names are found: the keys of their words and of their sounds, for a loader that writes many records at once. */
public interface NameKeys {
    Set<String> of(Collection<String> names);
}
