package be.mille.intake.web;

import java.util.List;

/**
 * Looking for the record it belongs to, among those that are open to the reader.
 *
 * @param q what was looked for; what is known of her where nothing was typed
 */
public record FindPage(String base, String called, String what, String q, List<Found> found) {
    public FindPage {
        found = List.copyOf(found);
    }

    public record Found(String href, String name, String facts) {}
}
