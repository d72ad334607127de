package be.mille.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** A real space keeps its keys and what was erased away from the folder of its database. */
class KeptFileTests {
    private static final String SETTING = "mille.some.file";

    private static Path kept(MockEnvironment settings, boolean training) {
        return KeptFile.of(
                settings.withProperty("mille.database.dir", "/srv/mille/db"), () -> training, SETTING, "some");
    }

    private static MockEnvironment at(String file) {
        return new MockEnvironment().withProperty(SETTING, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/mille/db/some", "/srv/mille/db/keys/some", "/srv/mille/keys/../db/some"})
    void aFileInTheFolderOfTheDatabaseRefusesTheStart(String file) {
        assertThatThrownBy(() -> kept(at(file), false))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining(SETTING)
                .hasMessageContaining("folder of the database");
        assertThat(kept(at(file), true)).as("a training space").isEqualTo(Path.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/mille/keys/some", "/srv/mille/db-keys/some", "/srv/mille/db/../some"})
    void aFileElsewhereIsTaken(String file) {
        assertThat(kept(at(file), false)).isEqualTo(Path.of(file));
    }

    @Test
    void anExternalDatabaseHasNoFolderHere() {
        var settings = at("/srv/mille/db/some").withProperty("spring.datasource.url", "jdbc:postgresql://db/mille");
        assertThat(kept(settings, false)).isEqualTo(Path.of("/srv/mille/db/some"));
    }

    @Test
    void aTrainingSpaceKeepsItBesideItsDatabase() {
        assertThat(kept(new MockEnvironment(), true)).isEqualTo(Path.of("/srv/mille/db/some"));
    }
}
