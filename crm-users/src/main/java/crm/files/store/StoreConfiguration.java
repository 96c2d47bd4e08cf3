package crm.files.store;

import crm.files.settings.FileSettings;
import crm.files.settings.S3Settings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    FileStore fileStore(FileSettings settings, S3Settings s3, JdbcClient db, Clock clock) {
        if (!s3.used()) {
            return new FolderStore(settings, () -> anyKept(db));
        }
        log.info("Files are kept in {}", s3);
        return new S3Store(s3, new Circuit(clock));
    }

    private static boolean anyKept(JdbcClient db) {
        return db.sql("select exists (select from files.stored_file where state = 'READY')")
                .query(Boolean.class)
                .single();
    }
}
