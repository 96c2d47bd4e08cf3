package crm.data;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    /** Messages are handled on the subscription's own thread, which keeps their order. */
    @Bean
    RedisMessageListenerContainer redisMessages(RedisConnectionFactory connections) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setTaskExecutor(Runnable::run);
        container.setRecoveryInterval(500);
        return container;
    }
}
