package be.mille.copy.internal;

import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.ui.Texts;

/** What a service is called in a copy. */
record ServiceWords(Categories categories, Texts t) {
    String name(HelpService one) {
        return one.name(t.language());
    }

    /** What kind of help it is; where that alone tells too much, not even that. */
    String placeless(HelpService one) {
        return Telling.category(one.category()) ? t.get("copy.service") : categories.name(one.category(), t.language());
    }
}
