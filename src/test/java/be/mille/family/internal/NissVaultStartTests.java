package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.UnsafeStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** The keys of national numbers lie apart from the database they open. */
class NissVaultStartTests {
    private static NissVault start(Path file, Path database, boolean training) {
        var settings = new MockEnvironment()
                .withProperty("mille.keys.file", file.toString())
                .withProperty("mille.database.dir", database.toString());
        return new NissVault(true, settings, () -> training, JsonMapper.shared());
    }

    @Test
    void aRealSpaceDoesNotStartWithThemInTheFolderOfItsDatabase(@TempDir Path folder) throws IOException {
        var database = Files.createDirectories(folder.resolve("db"));
        var inside = database.resolve("keys.json");
        assertThat(start(inside, database, true).keepsNumbers())
                .as("training makes them")
                .isTrue();
        assertThatThrownBy(() -> start(inside, database, false))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("folder of the database");
        var outside = Files.copy(inside, folder.resolve("keys.json"));
        assertThat(start(outside, database, false).keepsNumbers()).isTrue();
    }
}
