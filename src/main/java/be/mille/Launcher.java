package be.mille;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the program, or one of the commands about its log and its keys ({@code log-...}, {@code master-key}), or says in one sentence that this Java is too old for it. Compiled for Java 17, the oldest that
 * still opens the jar; hence it knows the program only by name.
 */
public final class Launcher {
    private static final int NEEDED = 25;

    private Launcher() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.getLogger("Mille")
                    .log(
                            System.Logger.Level.ERROR,
                            "Mille needs Java " + NEEDED + " or newer, and this is Java " + found + " ("
                                    + System.getProperty("java.home") + "). Start it with the java of a JDK " + NEEDED
                                    + ", for example /usr/lib/jvm/<jdk " + NEEDED + ">/bin/java -jar mille.jar.");
            System.exit(1);
        }
        try {
            Class.forName(program(arguments.length == 0 ? "" : arguments[0]))
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static String program(String first) {
        if (first.startsWith("log-")) {
            return "be.mille.audit.proof.LogCommands";
        }
        return first.equals("master-key") ? "be.mille.sealing.internal.MasterKeyCommand" : "be.mille.MilleApplication";
    }
}
