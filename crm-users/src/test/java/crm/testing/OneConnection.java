package crm.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a connection to whoever holds one already: with as many of those as the pool has connections, all would wait for each other.
 * Register it as a bean of the test context.
 */
public final class OneConnection implements BeanPostProcessor {

    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

    /** Where a second connection was asked for, on any thread, since the last call. */
    public List<Throwable> faults() {
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Guarded) ? new Guarded(source, faults) : bean;
    }

    private static final class Guarded extends DelegatingDataSource {

        private final Queue<Throwable> faults;
        private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

        private Guarded(DataSource source, Queue<Throwable> faults) {
            super(source);
            this.faults = faults;
        }

        @Override
        public Connection getConnection() throws SQLException {
            AtomicInteger held = this.held.get();
            if (held.get() > 0) {
                var fault = new IllegalStateException("a second connection is asked for while one is held");
                faults.add(fault);
                throw fault;
            }
            Connection connection = super.getConnection();
            held.incrementAndGet();
            return counted(connection, held);
        }

        private static Connection counted(Connection connection, AtomicInteger held) {
            var open = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            held.decrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
