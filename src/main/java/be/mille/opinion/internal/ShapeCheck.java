package be.mille.opinion.internal;

import be.mille.opinion.Telltale;
import be.mille.opinion.TextCheck;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The same rules as for an extract, knowing no record. */
@Component
class ShapeCheck implements TextCheck {
    private final Telltales telltales;

    ShapeCheck(Telltales telltales) {
        this.telltales = telltales;
    }

    @Override
    public Set<Telltale> in(String text, String language, Collection<String> names) {
        return telltales.of(names, language).in(text);
    }
}
