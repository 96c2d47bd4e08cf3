package crm.app.live;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.messaging.SubProtocolWebSocketHandler;

/** Lets sockets linger; the one place where the framework wraps them has no setting for it. */
@Component
class LingeringSockets implements BeanPostProcessor {

    private final BeanFactory beans;

    LingeringSockets(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean.getClass() != SubProtocolWebSocketHandler.class) {
            return bean;
        }
        var lingering = new Handler(
                beans.getBean("clientInboundChannel", MessageChannel.class),
                beans.getBean("clientOutboundChannel", SubscribableChannel.class));
        lingering.setPhase(((SubProtocolWebSocketHandler) bean).getPhase());
        return lingering;
    }

    private static final class Handler extends SubProtocolWebSocketHandler {

        Handler(MessageChannel inbound, SubscribableChannel outbound) {
            super(inbound, outbound);
        }

        @Override
        protected WebSocketSession decorateSession(WebSocketSession session) {
            return new LingeringSocket(session, getSendTimeLimit(), getSendBufferSizeLimit());
        }
    }
}
