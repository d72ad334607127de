package be.mille.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Changes made on purpose, one at a time, to the code that decides who may see what (mutation testing; T05).
 *
 * @param made how many
 * @param noticed by how many of them a test failed
 * @param day when
 */
record Mutants(int made, int noticed, LocalDate day) {
    private static final Path REPORT = Path.of("target", "pit-reports", "mutations.xml");

    /** What the last run of the mutants in this folder reported; empty where there was none. */
    static Optional<Mutants> last() {
        return Files.exists(REPORT) ? Optional.of(of(REPORT)) : Optional.empty();
    }

    static Mutants of(Path report) {
        int made = 0;
        int noticed = 0;
        try (var file = Files.newInputStream(report)) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mutation")) {
                    made++;
                    noticed += "true".equals(xml.getAttributeValue(null, "detected")) ? 1 : 0;
                }
            }
            var day = LocalDate.ofInstant(Files.getLastModifiedTime(report).toInstant(), ZoneId.of("Europe/Brussels"));
            return new Mutants(made, noticed, day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(report + " is no report of mutants", e);
        }
    }

    String sentence() {
        return "Of %d changes made on purpose, one at a time, to the code that decides who may see what, its tests noticed %d on %s; a build\nfails below 95 %%."
                .formatted(made, noticed, day);
    }
}
