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
        return new Application(server);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(PostgresServer server) {
        return new Owner(server);
    }

    private record Application(PostgresServer server) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return PostgresRoles.APPLICATION;
        }

        @Override
        public String getPassword() {
            return server.password(PostgresRoles.APPLICATION);
        }

        @Override
        public String getJdbcUrl() {
            return server.url(DATABASE);
        }
    }

    private record Owner(PostgresServer server) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return PostgresRoles.OWNER;
        }

        @Override
        public String getPassword() {
            return server.password(PostgresRoles.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return server.url(DATABASE);
        }
    }
}
