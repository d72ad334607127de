package be.mille.sql.internal;

import be.mille.sql.TransactionSettings;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    PlatformTransactionManager transactionManager(DataSource source, ObjectProvider<TransactionSettings> settings) {
        return new ReaderTransactions(
                source, () -> settings.getIfAvailable(() -> java.util.Map::of).current());
    }
}
