package be.mille.sql.internal;

import static be.mille.sql.Sql.p;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the database before anything is served, and refuses what is unsafe: a mark that does not fit, a reader that
 * could pass row-level security, writes that could be lost, passwords anyone could guess, a way or a door that is open to
 * other machines, an actuator that shows too much.
 */
@Component
@DependsOnDatabaseInitialization
class StartGuard implements DatabaseSpace, InitializingBean {
    private static final Set<String> GUESSABLE =
            Set.of("", "postgres", "password", "mille", "mille_app", "admin", "secret", "changeme", "test");

    private final Sql sql;
    private final Clock clock;
    private final Environment settings;
    private final TransactionTemplate transaction;
    private final boolean training;

    StartGuard(Sql sql, Clock clock, Environment settings, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.training = wantedSpace(settings).equals("training");
    }

    @Override
    public boolean training() {
        return training;
    }

    @Override
    public void afterPropertiesSet() {
        refuseGuessablePasswords();
        refuseOpenActuator();
        if (!training) {
            DatabaseReach.refuseOpenWay(settings);
        }
        transaction.executeWithoutResult(_ -> {
            refuseLosingWrites();
            if (DatabaseReach.embedded(settings)) {
                DatabaseReach.refuseOpenDoor(show("listen_addresses"));
            }
            refusePowerfulReader();
            checkMark();
        });
    }

    private static String wantedSpace(Environment settings) {
        var space = settings.getProperty("mille.space", "training");
        if (!Set.of("training", "real").contains(space)) {
            throw new UnsafeStartException(
                    "mille.space is \"" + space + "\".", "Set mille.space to training or to real.");
        }
        return space;
    }

    private void refuseGuessablePasswords() {
        if (settings.getProperty("spring.datasource.url") == null) {
            return;
        }
        for (var name : Set.of("spring.datasource.password", "spring.flyway.password")) {
            if (GUESSABLE.contains(settings.getProperty(name, ""))) {
                throw new UnsafeStartException(
                        "The external database has an empty or guessable password (" + name + ").",
                        "Give the role a long random password in PostgreSQL and set " + name + " to it.");
            }
        }
    }

    /** What else the actuator shows (settings, memory, what was asked for) holds what may not leave, and asks nobody who he is. */
    private void refuseOpenActuator() {
        var shown = settings.getProperty("management.endpoints.web.exposure.include", "health");
        if (!shown.isBlank() && !shown.strip().equals("health")) {
            throw new UnsafeStartException(
                    "The actuator would show more than whether the program is well (management.endpoints.web.exposure.include is \""
                            + shown + "\").",
                    "Leave management.endpoints.web.exposure.include at health.");
        }
    }

    private void refuseLosingWrites() {
        if (!show("fsync").equals("on")
                || !show("full_page_writes").equals("on")
                || show("synchronous_commit").equals("off")) {
            throw new UnsafeStartException(
                    "This PostgreSQL may lose what it has confirmed (fsync, full_page_writes or synchronous_commit is off).",
                    "Set fsync, full_page_writes and synchronous_commit to on in postgresql.conf and restart PostgreSQL.");
        }
    }

    private String show(String setting) {
        return sql.find(String.class, "select current_setting(:name)", p("name", setting))
                .orElse("");
    }

    private void refusePowerfulReader() {
        boolean powerful = sql.find(Boolean.class, """
                        select r.rolsuper or r.rolbypassrls
                            or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                       where c.relkind = 'r' and n.nspname = 'deployment'
                                         and pg_has_role(r.oid, c.relowner, 'member'))
                        from pg_roles r where r.rolname = current_user
                        """).orElse(true);
        if (powerful) {
            throw new UnsafeStartException(
                    "The application would read the database as its owner, or as a role that passes row-level security.",
                    "Use a role of its own for spring.datasource.username: no superuser, no bypassrls, owner of nothing; "
                            + "the owner belongs to spring.flyway.user.");
        }
    }

    private void checkMark() {
        var wanted = training ? "training" : "real";
        sql.update("""
                insert into deployment.mark (space, marked_at) values (:space, :now) on conflict do nothing
                """, p("space", wanted), p("now", clock.instant()));
        var found = sql.find(String.class, "select space from deployment.mark").orElse("");
        if (!found.equals(wanted)) {
            throw new UnsafeStartException(
                    "This database is marked " + found + ", and the program was started as " + wanted + ".",
                    "Start it with mille.space=" + found + ", or give it another database: the mark never changes.");
        }
    }
}
