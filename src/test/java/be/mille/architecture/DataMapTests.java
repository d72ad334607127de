package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The data map of the DPIA kit knows every table there is, and how many they are. */
@MilleTest
class DataMapTests {
    private static final Path MAP = Path.of("docs/dpia/data-map.md");
    private static final Pattern COUNTED = Pattern.compile("(\\d+) tables in (\\d+) schemas");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('information_schema', 'public') and n.nspname not like 'pg_%'
              and c.relname not like 'flyway%' order by 1
            """;

    @Autowired
    Environment settings;

    private List<String> tables() {
        return new Owner(settings).strings(TABLES);
    }

    @Test
    void itCountsThem() throws IOException {
        var counted = COUNTED.matcher(Files.readString(MAP));
        assertThat(counted.find()).isTrue();
        var tables = tables();
        assertThat(counted.group(1)).as("tables").isEqualTo(String.valueOf(tables.size()));
        assertThat(counted.group(2))
                .as("schemas")
                .isEqualTo(String.valueOf(tables.stream()
                        .map(one -> one.substring(0, one.indexOf('.')))
                        .distinct()
                        .count()));
    }

    @Test
    void itNamesEachOfThem() throws IOException {
        var map = Files.readString(MAP);
        assertThat(tables())
                .hasSizeGreaterThan(100)
                .filteredOn(one -> !named(map, one))
                .isEmpty();
        assertThat(named(map, "consent.nothing")).as("control").isFalse();
    }

    /** Whole, so that one table is not taken for another whose name begins with it. */
    private static boolean named(String map, String table) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(table) + "(?![\\w])")
                .matcher(map)
                .find();
    }
}
