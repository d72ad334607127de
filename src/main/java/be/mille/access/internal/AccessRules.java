package be.mille.access.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One scope table for those who decide by it and for those who tell it. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    @Bean
    ScopeMatrix scopeMatrix() {
        return ScopeMatrix.fromContent();
    }
}
