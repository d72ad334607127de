package be.mille.ui;

import be.mille.access.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a page is asked for and no address may tell: a kind of help, a subject, words to look for. An address stays in the history of a browser
 * and in the logs on the way; this stays in the web session, and the address carries a number that says nothing to anybody else. Unlike what is
 * {@link Carried} it is there as long as the session: one goes back to such a page, reads it again, and changes its language.
 */
public final class Quietly {
    /** Of the address. */
    public static final String NAME = "quietly";

    private static final String KEY = "mille.quietly.";

    /** Of one session; the oldest makes room. */
    private static final int MOST = 30;

    private static final int MOST_CHARACTERS = 2000;

    private Quietly() {}

    /** @param path the only page it is told to, and only to whoever asks now */
    private record Kept(String actor, String path, HashMap<String, String[]> fields) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Keeps fields for a page; more than anybody would type is not kept.
     *
     * @param id new, and later than those before
     */
    public static void keep(HttpServletRequest request, UUID id, String path, Map<String, List<String>> fields) {
        int size = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (size > MOST_CHARACTERS) {
            return;
        }
        var kept = new HashMap<String, String[]>();
        fields.forEach((name, values) -> kept.put(name, values.toArray(String[]::new)));
        var session = request.getSession(true);
        session.setAttribute(KEY + id, new Kept(CurrentActor.get().id().toString(), path, kept));
        makeRoom(session);
    }

    private static void makeRoom(HttpSession session) {
        var all = Collections.list(session.getAttributeNames()).stream()
                .filter(one -> one.startsWith(KEY))
                .sorted()
                .toList();
        all.subList(0, Math.max(0, all.size() - MOST)).forEach(session::removeAttribute);
    }

    /** Nothing for another page, for somebody else, or once the session is over: the page is then asked for nothing. */
    public static Map<String, String[]> of(HttpServletRequest request) {
        var id = request.getParameter(NAME);
        var session = request.getSession(false);
        return id != null
                        && session != null
                        && session.getAttribute(KEY + id) instanceof Kept kept
                        && kept.path().equals(request.getRequestURI())
                        && CurrentActor.find()
                                .filter(one -> one.id().toString().equals(kept.actor()))
                                .isPresent()
                ? Collections.unmodifiableMap(kept.fields())
                : Map.of();
    }
}
