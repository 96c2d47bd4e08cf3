package crm.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the SQL statements that the calling thread sends. Register it as a bean of the test context. */
public final class StatementCounter implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(ArrayList::new);

    /** A piece of work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** The statements that this piece of work sends on the calling thread. */
    public static List<String> during(Work work) throws Exception {
        STATEMENTS.get().clear();
        work.run();
        return List.copyOf(STATEMENTS.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .listener(this)
                        .beforeMethod(StatementCounter::beforeMethod)
                        .build()
                : bean;
    }

    /** COPY goes past the statements of JDBC, by the driver's own connection. */
    private static void beforeMethod(MethodExecutionContext execution) {
        Object[] arguments = execution.getMethodArgs();
        if (execution.getMethod().getName().equals("unwrap") && arguments[0] == PGConnection.class) {
            STATEMENTS.get().add("copy");
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> STATEMENTS.get().add(query.getQuery()));
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
