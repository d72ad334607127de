package be.mille.account.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How web sessions are kept. */
@Configuration(proxyBeanMethods = false)
class WebSessions {
    /** Two requests that change one session at once overwrite each other's attributes instead of failing. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> webSessionStatements() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Boot makes the repository only where there is no other, so that it is wrapped and not replaced. */
    @Bean
    static BeanPostProcessor quietSessions(ObjectProvider<SessionMemory> memory) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored
                        ? new QuietSessions<>(stored, memory.getObject())
                        : bean;
            }
        };
    }
}
