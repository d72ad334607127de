package be.mille.sealing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.UnsafeStartException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** T34 for the master key: where it comes from, and that a real space does not start without the right one. */
class MasterKeysTests {
    private static final byte[] ABOUT = {1};
    private static final byte[] SECRET = {4, 2};
    private static final DatabaseSpace REAL = () -> false;
    private static final DatabaseSpace TRAINING = () -> true;

    @TempDir
    Path folder;

    @Test
    void aRealSpaceDoesNotStartWithoutAMasterKey() {
        assertThatThrownBy(() -> new MasterKeys(new MockEnvironment(), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("no master key");
    }

    @Test
    void aTrainingSpaceMakesItsOwnBesideItsDatabaseAndFindsItAgain() throws GeneralSecurityException {
        var settings = new MockEnvironment().withProperty("mille.database.dir", folder.toString());
        var closed = new MasterKeys(settings, TRAINING).get().close(SECRET, ABOUT);
        assertThat(new MasterKeys(settings, TRAINING).get().open(closed, ABOUT)).isEqualTo(SECRET);
        assertThat(folder.resolve("master.key")).exists();
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        var file = made();
        assertThat(new MasterKeys(named(file), REAL).get().name()).isNotBlank();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new MasterKeys(named(file), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("others may read");
    }

    @Test
    void theFileAndThePinOfATokenLieOutsideTheFolderOfTheDatabase() throws Exception {
        var file = made();
        assertThatThrownBy(
                        () -> new MasterKeys(named(file).withProperty("mille.database.dir", folder.toString()), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("folder of the database");
        var token = new MockEnvironment()
                .withProperty("mille.database.dir", folder.toString())
                .withProperty(
                        "mille.master-key.token", folder.resolve("library.so").toString());
        assertThatThrownBy(() -> new MasterKeys(
                        token.withProperty(
                                "mille.master-key.pin-file",
                                folder.resolve("pin").toString()),
                        REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("folder of the database");
        assertThatThrownBy(() -> new MasterKeys(token.withProperty("mille.master-key.pin-file", "elsewhere/pin"), REAL))
                .as("control: it is looked for elsewhere")
                .hasMessageNotContaining("folder of the database");
    }

    @Test
    void anEnvironmentVariableHoldsTheSameKey() throws Exception {
        var file = made();
        var closed = new MasterKeys(named(file), REAL).get().close(SECRET, ABOUT);
        var settings = new MockEnvironment()
                .withProperty("mille.master-key.variable", "MILLE_KEY")
                .withProperty("MILLE_KEY", Files.readString(file));
        assertThat(new MasterKeys(settings, REAL).get().open(closed, ABOUT)).isEqualTo(SECRET);
        assertThatThrownBy(() -> new MasterKeys(
                        new MockEnvironment().withProperty("mille.master-key.variable", "MILLE_KEY"), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("MILLE_KEY is empty");
    }

    @Test
    void aBrokenFileIsRefusedWithASentenceThatSaysWhatToDo() throws Exception {
        var file = made();
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> new MasterKeys(named(file), REAL))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aNewKeyClosesAndTheOldOneOpensUntilItIsDropped() throws Exception {
        var file = made();
        var old = new MasterKeys(named(file), REAL).get();
        var closed = old.close(SECRET, ABOUT);
        assertThat(run("--add=" + file)).isZero();
        var both = new MasterKeys(named(file), REAL).get();
        assertThat(both.name()).isNotEqualTo(old.name());
        assertThat(both.open(closed, ABOUT)).isEqualTo(SECRET);
        assertThat(run("--drop-old=" + file)).isZero();
        var alone = new MasterKeys(named(file), REAL).get();
        assertThat(alone.open(both.close(SECRET, ABOUT), ABOUT)).isEqualTo(SECRET);
        assertThatThrownBy(() -> alone.open(closed, ABOUT)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theCommandNeverWritesOverAKeyAndSaysWhatItUnderstands() throws Exception {
        var file = made();
        var before = Files.readString(file);
        assertThat(run("--new=" + file)).isEqualTo(2);
        assertThat(run("--burn=" + file)).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void whatWasClosedForOneThingDoesNotOpenForAnother() throws Exception {
        var key = new MasterKeys(named(made()), REAL).get();
        var closed = key.close(SECRET, ABOUT);
        assertThatThrownBy(() -> key.open(closed, new byte[] {2})).isInstanceOf(GeneralSecurityException.class);
    }

    private Path made() {
        var file = folder.resolve("a.key");
        assertThat(run("--new=" + file)).isZero();
        return file;
    }

    private static MockEnvironment named(Path file) {
        return new MockEnvironment().withProperty("mille.master-key.file", file.toString());
    }

    private static int run(String... option) {
        var arguments = new String[option.length + 1];
        arguments[0] = "master-key";
        System.arraycopy(option, 0, arguments, 1, option.length);
        return MasterKeyCommand.run(
                arguments, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
