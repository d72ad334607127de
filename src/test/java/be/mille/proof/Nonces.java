package be.mille.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that is taken out of two answers before they are compared: what is new with every answer by its nature, and nothing else. */
final class Nonces {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** The moment of sending, by the wall clock of the server; and whether the line stays open, which follows from how much went over it. */
    private static final List<String> HEADERS = List.of("date", "connection", "keep-alive");

    private record Nonce(Pattern where, String instead) {}

    private static final List<Nonce> NONCES = List.of(
            // The token against forged forms, in forms and for scripts.
            new Nonce(Pattern.compile("(name=\"_csrf\" value=\")[^\"]*"), "$1"),
            new Nonce(Pattern.compile("(content=\")[A-Za-z0-9_-]{60,}"), "$1"),
            // What says whose page a form stands on is made with the key of each program, over the hour.
            new Nonce(Pattern.compile("(name=\"_as\" value=\"" + UUID + ")[^\"]*"), "$1"),
            // What a preview showed is closed with the key of each program, anew at every look.
            new Nonce(Pattern.compile("(name=\"seen\" value=\"s1\\.)[^\"]*"), "$1"),
            // The key of a form that was not sent yet, and of the page its answers are given on.
            new Nonce(Pattern.compile("(name=\"(?:key|page)\" value=\")" + UUID), "$1"),
            new Nonce(Pattern.compile("([?&;]key=)" + UUID), "$1"),
            // The cookie of the web session.
            new Nonce(Pattern.compile("(__Host-mille=)[A-Za-z0-9=+/_-]+"), "$1"),
            // When the cookie of the language ends, counted from the moment of sending.
            new Nonce(Pattern.compile("(mille-language=[a-z]{2}; Path=/; Max-Age=[0-9]+; Expires=)[^;]+"), "$1"),
            // The secret and the code of a door or a letter, shown once to whoever made it.
            new Nonce(Pattern.compile("(/(?:open|reply)/)[A-Za-z0-9_-]{43}"), "$1"),
            new Nonce(Pattern.compile("(hers__shown num\">)[0-9 ]{6,9}"), "$1"),
            // The token of an invitation, shown once to the administrator who made it.
            new Nonce(Pattern.compile("(/invitation/)[A-Za-z0-9_-]{43}"), "$1"),
            // What an authenticator is asked, and the id it knows whoever signs in by.
            new Nonce(Pattern.compile("(\"challenge\":\")[A-Za-z0-9_-]+"), "$1"),
            // Each world listens on a port of its own.
            new Nonce(Pattern.compile("(localhost:)[0-9]+"), "$1"));

    private Nonces() {}

    static String without(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        HEADERS.forEach(headers::remove);
        if (answer.body().startsWith("%PDF-")) {
            headers.remove("content-length");
            return answer.statusCode() + "\n" + headers + "\n" + paper(answer.body());
        }
        return answer.statusCode() + "\n"
                + without(headers.entrySet().stream().map(Nonces::line).collect(Collectors.joining("\n"))) + "\n\n"
                + without(answer.body());
    }

    /** A paper holds the second it was made in, packed among its other parts: what stands on it is compared instead. */
    static String paper(String bytes) {
        try (var document = Loader.loadPDF(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
            var about = document.getDocumentInformation();
            return document.getNumberOfPages() + "\n" + about.getTitle() + "\n" + about.getAuthor() + "\n"
                    + about.getSubject() + "\n" + about.getKeywords() + "\n" + new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String without(String text) {
        var left = text;
        for (var nonce : NONCES) {
            left = nonce.where().matcher(left).replaceAll(nonce.instead());
        }
        return left;
    }

    private static String line(Map.Entry<String, List<String>> header) {
        return header.getKey() + ": " + String.join(", ", header.getValue());
    }
}
