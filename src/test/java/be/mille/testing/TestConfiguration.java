package be.mille.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
class TestConfiguration {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
