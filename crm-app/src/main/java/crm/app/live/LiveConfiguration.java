package crm.app.live;

import crm.app.security.WebOrigins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class LiveConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long[] HEARTBEAT = {10_000, 10_000};
    private static final int MESSAGE_LIMIT = 64 * 1024;

    private final Relay relay;
    private final LiveSignIn signIn;
    private final LiveRights rights;
    private final LiveSockets sockets;
    private final WebOrigins origins;

    LiveConfiguration(Relay relay, LiveSignIn signIn, LiveRights rights, LiveSockets sockets, WebOrigins origins) {
        this.relay = relay;
        this.signIn = signIn;
        this.rights = rights;
        this.sockets = sockets;
        this.origins = origins;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").setAllowedOrigins(origins.all().toArray(String[]::new));
        registry.setErrorHandler(new LiveErrors());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(HEARTBEAT)
                .setTaskScheduler(taskScheduler());
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
        registry.configureBrokerChannel().interceptors(relay);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(signIn, rights.onSubscribe());
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.interceptors(rights.onDelivery());
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration.setMessageSizeLimit(MESSAGE_LIMIT);
        registration.addDecoratorFactory(sockets);
    }

    /** What a client subscribes to is checked against the list of destinations; that the broker knows no patterns either is a second lock. */
    @Bean
    SmartInitializingSingleton literalDestinations(ObjectProvider<SimpleBrokerMessageHandler> broker) {
        return () -> broker.getObject().setPathMatcher(new LiteralDestinations());
    }

    /** For the sockets' heartbeats and for every {@code @Scheduled} method. */
    @Bean
    TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.setThreadNamePrefix("scheduled-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        return scheduler;
    }
}
