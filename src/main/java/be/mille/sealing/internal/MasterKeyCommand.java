package be.mille.sealing.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** {@code java -jar mille.jar master-key}: makes a master key, puts a new one beside it, drops the old one. See docs/operations/keys.md. */
public final class MasterKeyCommand {
    private MasterKeyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** @return 0 when it was done, 2 when it could not be */
    static int run(String[] arguments, PrintStream out) {
        var option = arguments.length == 2 ? arguments[1].split("=", 2) : new String[] {""};
        try {
            var file = Path.of(option.length == 2 ? option[1] : "");
            switch (option[0]) {
                case "--new" -> {
                    if (Files.exists(file)) {
                        throw new IOException(file + " is there already");
                    }
                    write(file, KeysetMaster.create(), out);
                }
                case "--add" -> write(file, MasterKeyFile.read(file).withNew(), out);
                case "--drop-old" -> write(file, MasterKeyFile.read(file).withoutOld(), out);
                default ->
                    throw new IOException(
                            "Say master-key --new=<file>, master-key --add=<file> or master-key --drop-old=<file>");
            }
            return 0;
        } catch (IOException | GeneralSecurityException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private static void write(Path file, KeysetMaster key, PrintStream out)
            throws IOException, GeneralSecurityException {
        MasterKeyFile.write(file, key);
        out.println(
                file + " closes with the key " + key.name() + ". Keep a copy of the file, never beside the database.");
    }
}
