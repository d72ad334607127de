package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.sql.internal.ModuleMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * {@code db/migration/migrations.txt} lists every migration: two branches that take the same number collide there, in
 * review, and not in a database.
 */
class MigrationIndexTests {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void theIndexListsEveryMigrationAndNothingElse() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .forEach(file -> found.add(FOLDER.relativize(file).toString()));
        }
        assertThat(Files.readAllLines(FOLDER.resolve("migrations.txt")))
                .isSorted()
                .containsExactlyElementsOf(found);
    }

    @Test
    void everyModuleWithMigrationsHasItsPlaceInTheOrder() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ModuleMigrations.ORDER);
        }
    }

    @Test
    void everyMigrationHasANumberAndSaysWhatItDoes() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("migrations.txt")))
                .allMatch(line -> line.matches("[a-z]+/V\\d{3}__[a-z_]+\\.sql"));
    }
}
