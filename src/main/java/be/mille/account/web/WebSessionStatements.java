package be.mille.account.web;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The SQL of the web sessions. Two requests that change one session at once overwrite each other's attributes instead of failing;
 * and that somebody was here is written down at most once a minute, since every page would be a write otherwise.
 */
@Component
class WebSessionStatements implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    /** The parameters come in the order the repository sets them. */
    private static final String UPDATE = """
            update %TABLE_NAME% s set session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                principal_name = n.principal_name
            from (select cast(? as text) as session_id, cast(? as bigint) as last_access_time,
                cast(? as integer) as max_inactive_interval, cast(? as bigint) as expiry_time,
                cast(? as text) as principal_name) n
            where s.primary_id = ? and (s.session_id <> n.session_id or n.last_access_time - s.last_access_time > 60000
                or s.max_inactive_interval <> n.max_inactive_interval
                or s.principal_name is distinct from n.principal_name)
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
