package be.mille.directory;

import java.util.List;

/** Kinds of service, from {@code content/directory/categories.json}. */
public interface Categories {
    List<String> ids();

    /** The category's name in an interface language, French where that one is missing. */
    String name(String id, String language);
}
