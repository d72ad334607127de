package be.mille.testing;

import be.mille.sql.Sql;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A migrated database with nothing in it and no program on it, for what is looked at before a program starts. */
public final class FreshDatabase {
    private final Map<String, String> settings = TestDatabase.fresh();
    private final DataSource reader = new DriverManagerDataSource(of("url"), of("username"), of("password"));

    private String of(String setting) {
        return String.valueOf(settings.get("spring.datasource." + setting));
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(reader);
    }

    /** As the program reads; its constructor is for Spring alone, and for tests. */
    public Sql sql() {
        try {
            var constructor = Sql.class.getDeclaredConstructor(JdbcClient.class);
            constructor.setAccessible(true);
            return constructor.newInstance(JdbcClient.create(reader));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody whom no wall stops. */
    public void superuser(String command) {
        try (var admin = DriverManager.getConnection(
                        of("url"), "mille_admin", TestDatabase.server().password("mille_admin"));
                var statement = admin.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
