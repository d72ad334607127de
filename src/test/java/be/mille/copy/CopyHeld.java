package be.mille.copy;

import be.mille.copy.RecordCopies.Format;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever takes copies of full and of empty records. */
@MilleTest
abstract class CopyHeld {
    @Autowired
    RecordCopies copies;

    @Autowired
    PersonRecords records;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    byte[] taken(String who, FamilyId family, Format format, Locale language) {
        return people.as(who, () -> copies.take(family, format, false, language))
                .bytes();
    }

    JsonNode json(String who, FamilyId family) {
        return JsonMapper.shared().readTree(taken(who, family, Format.JSON, Locale.FRENCH));
    }

    String paper(String who, FamilyId family, Locale language) {
        return text(taken(who, family, Format.PDF, language));
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FamilyId empty() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Selam")));
    }
}
