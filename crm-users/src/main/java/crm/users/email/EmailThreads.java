package crm.users.email;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Threads of their own for what nobody waits for and a slow mail server may hold up. What waits is carried out before a node ends. */
@Configuration(proxyBeanMethods = false)
public class EmailThreads {

    /** The name for {@code @Async}. */
    public static final String NAME = "letterExecutor";

    private static final int THREADS = 4;
    private static final int WAITING = 20_000;
    private static final int PATIENCE_SECONDS = 15;

    @Bean(NAME)
    ThreadPoolTaskExecutor letterThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("letters-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setQueueCapacity(WAITING);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        return threads;
    }
}
