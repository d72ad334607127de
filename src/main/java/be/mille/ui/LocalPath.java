package be.mille.ui;

import java.util.regex.Pattern;

/** An address to go back to that came from a form: only a path of this program, never another host. */
public final class LocalPath {
    private static final Pattern SAFE = Pattern.compile("/(?!/)[A-Za-z0-9/_.~?&=%+:,-]{0,400}");

    private LocalPath() {}

    public static String orHome(String path) {
        return SAFE.matcher(path).matches() ? path : "/";
    }
}
