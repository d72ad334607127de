package be.mille.sql.internal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With no spring.datasource.url, Mille brings its own PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedPostgresConfiguration {
    private static final String DATABASE = "mille";

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(@Value("${mille.database.dir:./var/postgres}") Path dir) {
        var server = new PostgresServer(dir).start();
        PostgresRoles.ensure(server, DATABASE);
        return server;
    }

    @Bean
    JdbcConnectionDetails applicationConnection(PostgresServer server) {
        return new Details(server, PostgresRoles.APPLICATION);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(PostgresServer server) {
        return new Details(server, PostgresRoles.OWNER);
    }

    /** The same server and database, as one role or the other. */
    private record Details(PostgresServer server, String role)
            implements JdbcConnectionDetails, FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return role;
        }

        @Override
        public String getPassword() {
            return server.password(role);
        }

        @Override
        public String getJdbcUrl() {
            return server.url(DATABASE);
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }
}
