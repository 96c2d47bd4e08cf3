package crm.app.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the embedded servers: one that ends by itself is started again, and where that does not help the application ends too, with
 * a status that tells whoever supervises it.
 */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Of one server after another within {@link #SPAN}; more is no accident. */
    private static final int REVIVALS = 5;

    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final int BROKEN = 1;

    private final List<EmbeddedServer> servers;
    private final Runnable end;
    private final Collection<String> away = new ConcurrentSkipListSet<>();
    private final Deque<Long> revivals = new ArrayDeque<>();
    private volatile boolean ending;

    Supervisor(List<EmbeddedServer> servers) {
        this(servers, () -> Runtime.getRuntime().exit(BROKEN));
    }

    Supervisor(List<EmbeddedServer> servers, Runnable end) {
        this.servers = List.copyOf(servers);
        this.end = end;
    }

    void start() throws IOException {
        synchronized (this) {
            for (EmbeddedServer server : servers) {
                server.start();
            }
        }
        Thread.ofPlatform().daemon().name("embedded-servers").start(this::look);
    }

    /** Those that are being started again. */
    Collection<String> away() {
        return List.copyOf(away);
    }

    void stop() {
        ending = true;
        synchronized (this) {
            servers.reversed().forEach(EmbeddedServer::stop);
        }
    }

    private void look() {
        while (!ending) {
            for (EmbeddedServer server : servers) {
                if (!server.lives() && !revived(server)) {
                    end.run();
                    return;
                }
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** False where it is no use. */
    private boolean revived(EmbeddedServer server) {
        away.add(server.name());
        long began = System.nanoTime();
        revivals.add(began);
        revivals.removeIf(earlier -> began - earlier > SPAN.toNanos());
        if (revivals.size() > REVIVALS) {
            log.error("The embedded {} ends again and again; the application ends, too", server.name());
            return ending;
        }
        while (true) {
            try {
                synchronized (this) {
                    if (ending) {
                        return true;
                    }
                    log.error("The embedded {} has ended by itself; it is started again", server.name());
                    server.start();
                }
                away.remove(server.name());
                log.warn("The embedded {} is back", server.name());
                return true;
            } catch (DisplacedException e) {
                log.error("The embedded {} cannot be trusted any more; the application ends, too", server.name(), e);
                return ending;
            } catch (IOException | RuntimeException e) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    log.error("The embedded {} cannot be started again; the application ends, too", server.name(), e);
                    return ending;
                }
                log.warn("The embedded {} does not start yet: {}", server.name(), e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
