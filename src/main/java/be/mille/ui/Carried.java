package be.mille.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What one page hands to the next and no address may tell: an address stays in the history of a browser and in the logs on the way.
 * Travels in the web session's flash, is there for one page, and is gone with it.
 */
public final class Carried {
    private static final String KEY = "mille.carried.";

    private Carried() {}

    /** Call before a redirect. */
    public static void put(HttpServletRequest request, Map<String, List<String>> fields) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        fields.forEach((name, values) -> flash.put(KEY + name, String.join(",", values)));
    }

    /** Empty where nothing came, as on a page that is read again. */
    public static List<String> take(HttpServletRequest request, String name) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(KEY + name) instanceof String values && !values.isEmpty()
                ? List.of(values.split(","))
                : List.of();
    }
}
