package crm.app.jobs;

import java.util.concurrent.RejectedExecutionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who carries out what listeners behind the registry do: a few threads, so that a burst of changes leaves connections to requests. Whoever
 * published is never held up, as he or she may still have a connection that a listener waits for. What finds no room, and what a node that
 * ends has not come to, stays in the registry, from which {@link OutstandingEvents} takes it.
 */
@Configuration(proxyBeanMethods = false)
class EventThreads {

    static final String NAME = "eventExecutor";
    static final int THREADS = 3;
    static final int WAITING = 2_000;

    private static final Logger log = LoggerFactory.getLogger(EventThreads.class);
    private static final int PATIENCE_SECONDS = 15;

    /** Ends before the pool of connections, with what waits. */
    @Bean(NAME)
    @DependsOn("dataSource")
    ThreadPoolTaskExecutor eventThreads() {
        return threads(WAITING);
    }

    static ThreadPoolTaskExecutor threads(int waiting) {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("events-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setQueueCapacity(waiting);
        threads.setRejectedExecutionHandler(leftToRegistry());
        threads.setAcceptTasksAfterContextClose(true);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        return threads;
    }

    @Bean
    static AsyncConfigurer asyncOnEventThreads(@Qualifier(NAME) ObjectProvider<AsyncTaskExecutor> threads) {
        return new AsyncConfigurer() {
            @Override
            public AsyncTaskExecutor getAsyncExecutor() {
                return threads.getObject();
            }
        };
    }

    private static RejectedExecutionHandler leftToRegistry() {
        return (task, executor) -> log.debug("No room for a listener; the registry will offer its event again");
    }
}
