package be.mille.ui;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A paper as PDF/A-1b: one calm A4 column with its page numbers, and everything inside that is needed to read it in thirty years,
 * face and colours included.
 */
@Component
public class PaperPdf {
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 22mm 20mm;
              @bottom-left { content: "%s"; font-family: mille-0; font-size: 8.5pt; color: #535a55; }
              @bottom-right { content: counter(page) " / " counter(pages); font-family: mille-0; font-size: 8.5pt; color: #535a55; } }
            body { font-family: %s; font-size: 10.5pt; line-height: 1.45; color: #1d2624; }
            h1 { font-size: 17pt; font-weight: normal; line-height: 1.25; margin: 0 0 6pt; }
            h2 { font-size: 13pt; font-weight: normal; margin: 20pt 0 6pt; padding-bottom: 3pt; color: #0e5a54;
              border-bottom: 0.6pt solid #b9c6c0; page-break-after: avoid; }
            h3 { font-size: 10.5pt; font-weight: normal; margin: 0 0 2pt; color: #0e5a54; page-break-after: avoid; }
            p { margin: 0; } .lead { margin-bottom: 4pt; color: #535a55; }
            .item { margin: 0 0 8pt; page-break-inside: avoid; } .line { margin: 0 0 3pt 10pt; text-indent: -10pt; }
            .line[dir=rtl] { margin: 0 0 3pt; text-indent: 0; }
            .by, .mark { font-size: 9pt; color: #535a55; }
            .foot { margin-top: 20pt; padding-top: 6pt; border-top: 0.6pt solid #b9c6c0; font-size: 9pt; color: #535a55; }
            """;

    public byte[] of(Paper paper) {
        var html = html(paper);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new JoinedLetters())
                .defaultTextDirection(TextDirection.LTR)
                .usePdfAConformance(PdfAConformance.PDFA_1_B)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Mille")
                .withHtmlContent(html, null)
                .toStream(out);
        for (var face : PaperFace.values()) {
            builder.useFont(face::open, face.family(), 400, FontStyle.NORMAL, true);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            document.getDocumentCatalog().setLanguage(paper.language());
            // The parts of a PDF/A-1 are not packed.
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String html(Paper paper) {
        var body = new StringBuilder();
        paper.parts().forEach(part -> part(part, body));
        body.insert(0, "<p class=\"lead\">" + safe(paper.lead()) + "</p>")
                .insert(0, "<h1>" + safe(paper.title()) + "</h1>");
        body.append("<div class=\"foot\"><p>").append(safe(paper.foot())).append("</p>");
        if (body.indexOf(mark()) >= 0) {
            body.append("<p>").append(safe(paper.unshown())).append("</p>");
        }
        return "<html lang=\"" + paper.language() + "\"><head><title>" + safe(paper.name()) + "</title><style>"
                + STYLE.formatted(paper.name().replaceAll("[^\\p{Alnum} -]", ""), PaperFace.families())
                + "</style></head><body>" + body
                + "</div></body></html>";
    }

    private static void part(Paper.Part part, StringBuilder html) {
        html.append("<h2>").append(safe(part.heading())).append("</h2>");
        for (var item : part.items()) {
            html.append("<div class=\"item\">");
            if (!item.head().isEmpty()) {
                html.append("<h3>").append(safe(item.head()));
                if (!item.mark().isEmpty()) {
                    html.append(" <span class=\"mark\">(")
                            .append(safe(item.mark()))
                            .append(")</span>");
                }
                html.append("</h3>");
            }
            for (var line : item.lines()) {
                line.lines()
                        .filter(one -> !one.isBlank())
                        .forEach(one -> html.append("<p class=\"line\"")
                                .append(PaperText.fromTheRight(one) ? " dir=\"rtl\">" : ">")
                                .append(safe(one))
                                .append("</p>"));
            }
            if (!item.by().isEmpty()) {
                html.append("<p class=\"by\">").append(safe(item.by())).append("</p>");
            }
            html.append("</div>");
        }
    }

    private static String mark() {
        return safe(PaperText.UNSHOWN);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscapeDecimal(PaperText.shown(text), "UTF-8");
    }
}
