package crm.app.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many live connections this node has. */
@Component
class LiveGauges implements MeterBinder {

    private final LiveSockets sockets;

    LiveGauges(LiveSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("crm.live.connections", sockets::count)
                .description("Live connections of this node")
                .register(registry);
    }
}
