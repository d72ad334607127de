package be.mille.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.UnsafeStartException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** T34 for the key of the access log: a real space does not start without one, and makes none by itself. */
class OperatorKeyTests {
    private static final DatabaseSpace REAL = () -> false;
    private static final DatabaseSpace TRAINING = () -> true;

    @TempDir
    Path folder;

    @Test
    void aRealSpaceDoesNotStartWithoutItsKey() {
        assertThatThrownBy(() -> new OperatorKey(beside(), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("no key to sign the access log");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRealSpaceDoesNotStartWithAKeyThatIsNotThere() {
        var settings = beside().withProperty(
                        "mille.log.key-file", folder.resolve("gone").toString());
        assertThatThrownBy(() -> new OperatorKey(settings, REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aTrainingSpaceMakesItsOwnAndFindsItAgain() {
        var made = new OperatorKey(beside(), TRAINING).get().open();
        assertThat(new OperatorKey(beside(), TRAINING).get().open()).isEqualTo(made);
    }

    private MockEnvironment beside() {
        return new MockEnvironment()
                .withProperty("mille.database.dir", folder.resolve("database").toString());
    }
}
