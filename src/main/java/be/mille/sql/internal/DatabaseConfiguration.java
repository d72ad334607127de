package be.mille.sql.internal;

import be.mille.sql.TransactionSettings;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    PlatformTransactionManager transactionManager(DataSource source, ObjectProvider<TransactionSettings> settings) {
        // found once, at the first transaction: what it answers depends on this module, and looking it up is not free
        var found = SingletonSupplier.of(() -> settings.getIfAvailable(() -> Map::of));
        return new ReaderTransactions(source, () -> found.obtain().current());
    }

    /** Whoever asks for a transaction gets one that knows its reader; the web sessions' own is asked for by name. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
