package be.mille.sql;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where a file lies that belongs to a database and must not be lost, copied or stolen with it: its keys, and what was erased from it. A
 * training space keeps them beside its database; a real one names each, and none may lie in the folder of the embedded database.
 */
public final class KeptFile {
    private static final String FOLDER = "mille.database.dir";

    private KeptFile() {}

    /**
     * The file named by a setting; beside the database where none is.
     *
     * @param name of the file beside the database
     * @throws UnsafeStartException in a real space, where the named file lies in the folder of the database
     */
    public static Path of(Environment settings, DatabaseSpace space, String setting, String name) {
        var folder = Path.of(settings.getProperty(FOLDER, "./var/postgres"));
        var named = settings.getProperty(setting);
        if (named == null) {
            return folder.resolve(name);
        }
        var file = Path.of(named);
        if (!space.training() && embedded(settings) && within(folder, file)) {
            throw new UnsafeStartException(
                    "The file of " + setting + " lies in the folder of the database: " + file + ".",
                    "Move it elsewhere and set " + setting
                            + " to it: whoever copies or steals the database must not have it too, and a lost folder must not take it along.");
        }
        return file;
    }

    private static boolean embedded(Environment settings) {
        return settings.getProperty("spring.datasource.url") == null;
    }

    private static boolean within(Path folder, Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }
}
