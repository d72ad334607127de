package be.mille.screening;

import be.mille.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Her pages by what they ask, which their addresses do not say. */
public final class HerRoom {
    private static final int MOST = 40;
    private static final Pattern ASKS = Pattern.compile("name=\"domain\" value=\"([^\"]+)\"");

    private HerRoom() {}

    /** Address of each page, by domain. */
    public static Map<String, String> pages(Visitor her) {
        var pages = new LinkedHashMap<String, String>();
        for (int number = 1; number <= MOST; number++) {
            var path = "/here/" + number;
            var asks = ASKS.matcher(her.get(path).body());
            if (asks.find()) {
                pages.put(asks.group(1), path);
            }
        }
        return pages;
    }

    public static String page(Visitor her, String domain) {
        return Objects.requireNonNull(pages(her).get(domain), domain);
    }
}
