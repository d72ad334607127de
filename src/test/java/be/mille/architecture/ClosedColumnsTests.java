package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whatever takes words about a family, or words that people write at all, is closed, or stands in {@code open-columns.csv} with the reason why it lies open. */
@MilleTest
class ClosedColumnsTests {
    private static final String OPEN = """
            select n.nspname || '.' || c.relname || '.' || a.attname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'sealing')
              and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'bytea')
              and (a.attname in ('words', 'note', 'text', 'why')
                or exists (select 1 from pg_attribute f where f.attrelid = c.oid and f.attname = 'family'))
              and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                  and pg_get_constraintdef(k.oid) like '%sealing.closed(%' and a.attnum = any(k.conkey)
                  and k.conname = a.attname || '_closed')
            order by 1
            """;

    @Autowired
    Environment settings;

    @Test
    void everyColumnThatTakesWordsIsClosedOrSaysWhyNot() throws IOException {
        assertThat(new Owner(settings).strings(OPEN)).containsExactlyElementsOf(known());
    }

    @Test
    void aNewColumnOfWordsWouldBeFound() throws IOException {
        var owner = new Owner(settings);
        owner.run("create schema control");
        owner.run("create table control.apart (id uuid, words text, code text)");
        owner.run("create table control.said (family uuid, words text, closed text, "
                + "constraint closed_closed check (sealing.closed(closed)))");
        try {
            assertThat(owner.strings(OPEN))
                    .contains("control.said.words", "control.apart.words")
                    .doesNotContain("control.said.closed", "control.apart.code");
        } finally {
            owner.run("drop schema control cascade");
        }
    }

    private static List<String> known() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/open-columns.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", 2))
                .peek(line -> assertThat(line).as(line[0] + " says why").hasSize(2))
                .map(line -> line[0])
                .sorted()
                .toList();
    }
}
