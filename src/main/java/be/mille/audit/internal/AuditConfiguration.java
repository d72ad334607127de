package be.mille.audit.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The log is signed by the clock, whether anybody works or not. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {}
