package be.mille.opinion;

import java.util.Collection;
import java.util.Set;

/** Looks in a text that belongs to no record for what may tell who somebody is: by its shape, and by names that must not be there. */
public interface TextCheck {
    /**
     * @param language the text is in
     * @param names found with a capital letter; without one, or in another spelling, they are only alike
     */
    Set<Telltale> in(String text, String language, Collection<String> names);
}
