package be.mille.outbox.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What somebody wrote above what she quotes. Mail programs mark that in many ways; what is taken off too much only leaves less to understand. */
final class OwnText {
    /** An answer is a word and a code: what comes later is a greeting or a signature. */
    private static final int MOST = 10;

    /** “Le … a écrit :”, “Op … schreef …:”, “Am … schrieb …:”, “On … wrote:”. */
    private static final Pattern INTRODUCES =
            Pattern.compile("(?iu)^(?:le|op|am|on)\\b.{0,200}(?:écrit|schreef|schrieb|wrote).{0,100}:$");

    /** The heads under which whole mails are repeated, and lines drawn above them. */
    private static final Pattern REPEATS = Pattern.compile(
            "(?iu)^(?:[-_*=\\s]{5,}.{0,60}|\\*?(?:de|van|von|from|expéditeur|afzender)\\*?\\s?:.{0,200}|--)$");

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(style|script|head|title)\\b[^>]{0,500}>.{0,60000}?</\\1>|<!--.{0,60000}?-->");
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)<blockquote\\b|<div[^>]{0,300}(?:gmail_quote|divRplyFwdMsg|moz-cite-prefix|yahoo_quoted)");
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\b[^>]{0,200}>|</(?:p|div|li|tr|h\\d)>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,5000}>");

    private OwnText() {}

    /** The first lines that are her own; empty ones left out. */
    static List<String> lines(String text) {
        var own = new ArrayList<String>();
        for (var line : text.split("\\R", 500)) {
            var plain = line.replace('\u00a0', ' ').strip();
            if (REPEATS.matcher(plain).matches()
                    || !own.isEmpty() && INTRODUCES.matcher(plain).matches()) {
                break;
            }
            // some answer below what they quote
            boolean quotes = plain.startsWith(">") || INTRODUCES.matcher(plain).matches();
            if (!plain.isEmpty() && !quotes) {
                own.add(plain);
            }
            if (own.size() == MOST) {
                break;
            }
        }
        return own;
    }

    static String ofHtml(String html) {
        var seen = UNSEEN.matcher(html).replaceAll("");
        var quoted = QUOTED.matcher(seen);
        var own = quoted.find() ? seen.substring(0, quoted.start()) : seen;
        var flat = own.replaceAll("\\s+", " ");
        return HtmlUtils.htmlUnescape(
                TAG.matcher(BREAKS.matcher(flat).replaceAll("\n")).replaceAll(""));
    }
}
