package be.mille.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What has just been done, shown on the next page: a text key and, where it can be undone, a form address. Travels in
 * the web session's flash, never in the address.
 */
public final class Toasts {
    private static final String KEY = "mille.toast";
    private static final String UNDO = "mille.undo";

    private Toasts() {}

    /** Call before a redirect. */
    public static void add(HttpServletRequest request, String textKey, @Nullable String undoPath) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(KEY, textKey);
        if (undoPath != null) {
            flash.put(UNDO, undoPath);
        }
    }

    public static Frame.@Nullable Toast take(HttpServletRequest request, HttpServletResponse response, Texts t) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(KEY) instanceof String key)) {
            return null;
        }
        return new Frame.Toast(t.get(key), flash.get(UNDO) instanceof String undo ? undo : null);
    }
}
