package be.mille.screening.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The copy of a result on paper: one A4 column in an open face that is embedded, so that it reads the same anywhere. */
@Component
class CopyPdf {
    /** Liberation Sans comes with the library that writes the file; it has every letter of our four languages. */
    private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm; }
            body { font-family: mille; font-size: 10.5pt; line-height: 1.45; color: #1d2624; }
            h1 { font-size: 16pt; margin: 0 0 4pt; } h2 { font-size: 12pt; margin: 14pt 0 4pt; color: #0e5a54; }
            ul { margin: 0; padding-left: 14pt; } li { margin-bottom: 3pt; } .foot { margin-top: 18pt; color: #535a55; }
            """;

    byte[] of(CopyText.Copy copy, String language) {
        var html = new StringBuilder("<html lang=\"")
                .append(language)
                .append("\"><head><title>")
                .append(safe(copy.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(safe(copy.title()))
                .append("</h1><p>")
                .append(safe(copy.lead()))
                .append("</p>");
        for (var part : copy.parts()) {
            html.append("<h2>").append(safe(part.heading())).append("</h2><ul>");
            part.lines().forEach(line -> html.append("<li>").append(safe(line)).append("</li>"));
            html.append("</ul>");
        }
        html.append("<p class=\"foot\">").append(safe(copy.foot())).append("</p></body></html>");
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(CopyPdf::face, "mille")
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Control characters have no place in the markup, whatever somebody pasted into an answer. */
    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }

    private static InputStream face() {
        var in = CopyPdf.class.getResourceAsStream(FACE);
        if (in == null) {
            throw new IllegalStateException("The face for paper is missing");
        }
        return in;
    }
}
