package be.mille.sql.internal;

import be.mille.sql.UnsafeStartException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.core.env.Environment;

/** Who else could read along on the way to the database of a real space, or knock at it. */
final class DatabaseReach {
    static final String READER = "spring.datasource.url";
    static final String OWNER = "spring.flyway.url";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String CHECKED = "verify-full";

    /** What would check less than the name on the certificate, whatever the mode says. */
    private static final List<PGProperty> OWN_CHECKS =
            List.of(PGProperty.SSL_FACTORY, PGProperty.SSL_HOSTNAME_VERIFIER, PGProperty.SOCKET_FACTORY);

    private DatabaseReach() {}

    static boolean embedded(Environment settings) {
        var url = settings.getProperty(READER);
        return url == null || url.equals("embedded");
    }

    /** @throws UnsafeStartException when what travels to an external database could be read or changed on the way */
    static void refuseOpenWay(Environment settings) {
        if (embedded(settings)) {
            return;
        }
        for (var name : List.of(READER, OWNER)) {
            var url = settings.getProperty(name);
            if (url != null && !safe(read(name, url))) {
                throw new UnsafeStartException(
                        "The way to the database is open: " + name
                                + " leads to another machine, and its certificate is not checked (sslmode is not verify-full).",
                        "Give PostgreSQL a certificate and add ?sslmode=verify-full&sslrootcert=<file> to " + name
                                + ".");
            }
        }
    }

    /** @param listening {@code listen_addresses} of the embedded server, which one that outlived its program has kept */
    static void refuseOpenDoor(String listening) {
        var elsewhere = Arrays.stream(listening.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !THIS_MACHINE.contains(one))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new UnsafeStartException(
                    "The embedded database listens to other machines (listen_addresses is \"" + listening + "\").",
                    "Stop PostgreSQL (pg_ctl stop), remove listen_addresses from its settings, and start Mille again: it listens to "
                            + "this machine alone then.");
        }
    }

    private static Properties read(String name, String url) {
        var read = parse(url);
        if (read == null) {
            throw new UnsafeStartException(
                    name + " is not the address of a PostgreSQL database.",
                    "Set it to jdbc:postgresql://<host>/<database>?sslmode=verify-full.");
        }
        return read;
    }

    /** As the driver will. */
    private static @Nullable Properties parse(String url) {
        return Driver.parseURL(url, new Properties());
    }

    private static boolean safe(Properties address) {
        var hosts = PGProperty.PG_HOST.getOrDefault(address);
        if (hosts != null && THIS_MACHINE.containsAll(List.of(hosts.split(",")))) {
            return true;
        }
        return CHECKED.equals(PGProperty.SSL_MODE.getOrDefault(address))
                && OWN_CHECKS.stream().noneMatch(one -> one.isPresent(address));
    }
}
