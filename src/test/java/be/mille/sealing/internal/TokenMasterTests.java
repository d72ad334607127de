package be.mille.sealing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key inside a token, tried with SoftHSM: skipped where it is not installed, never in CI. */
class TokenMasterTests {
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final byte[] ABOUT = {1};
    private static final byte[] SECRET = {4, 2};

    @TempDir
    static Path folder;

    @BeforeAll
    static void aTokenWithTwoKeys() throws Exception {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(LIBRARY).as("CI installs softhsm2").exists();
        }
        assumeTrue(Files.exists(LIBRARY), "skipped: no SoftHSM");
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        Files.writeString(folder.resolve("pin"), "1234\n");
        Files.writeString(folder.resolve("pkcs11.cfg"), """
                name = MilleTest
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_TOKEN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(LIBRARY));
        softhsm("softhsm2-util", "--init-token", "--free", "--label", "mille", "--pin", "1234", "--so-pin", "5678");
    }

    /** SoftHSM reads its setting from the environment of the process: another Java, as the operator would start it. */
    @Test
    void aKeyThatNeverLeavesTheTokenClosesAndOpensAndASecondOneFollowsIt() throws Exception {
        var lines = java("use");
        assertThat(lines).containsExactly("opened", "opened by the next key", "refused elsewhere", "never leaves");
    }

    @Test
    void aTokenWithoutThisKeyIsRefused() throws Exception {
        assertThat(java("missing")).containsExactly("The token has no secret key named nobody");
    }

    private static List<String> java(String what) throws Exception {
        return run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                what));
    }

    private static void softhsm(String... command) throws Exception {
        run(List.of(command));
    }

    private static List<String> run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(lines.toString()).isZero();
        return lines;
    }

    /** What runs in the other process. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            if (arguments[1].equals("missing")) {
                try {
                    TokenMaster.open(folder.resolve("pkcs11.cfg"), folder.resolve("pin"), "nobody");
                } catch (GeneralSecurityException e) {
                    System.out.println(e.getMessage());
                }
                return;
            }
            TokenKeys.make(folder, "mille");
            TokenKeys.make(folder, "mille.2");
            var first = TokenMaster.open(folder.resolve("pkcs11.cfg"), folder.resolve("pin"), "mille");
            var closed = first.close(SECRET, ABOUT);
            say(first.open(closed, ABOUT), "opened");
            var second = TokenMaster.open(folder.resolve("pkcs11.cfg"), folder.resolve("pin"), "mille.2");
            say(second.open(closed, ABOUT), "opened by the next key");
            assertThatThrownBy(() -> second.open(closed, new byte[] {2})).isInstanceOf(GeneralSecurityException.class);
            System.out.println("refused elsewhere");
            if (TokenKeys.encoded(folder, "mille") == null) {
                System.out.println("never leaves");
            }
        }

        private static void say(byte[] opened, String words) {
            if (opened.length == 2 && opened[0] == 4 && opened[1] == 2) {
                System.out.println(words);
            }
        }
    }
}
