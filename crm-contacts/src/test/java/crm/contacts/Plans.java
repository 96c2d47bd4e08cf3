package crm.contacts;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.JdbcTemplate;

/** Catches the statements that lists send and asks PostgreSQL how it carries them out. */
public final class Plans implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<List<String>> CAUGHT = ThreadLocal.withInitial(ArrayList::new);

    /** The plan of every statement that the work sends. */
    public static List<String> of(JdbcTemplate jdbc, Runnable work) {
        CAUGHT.get().clear();
        work.run();
        List<String> plans = new ArrayList<>();
        for (String statement : List.copyOf(CAUGHT.get())) {
            plans.add(String.join("\n", jdbc.queryForList("explain (analyze) " + statement, String.class)));
        }
        return plans;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        Query query = context.query();
        if (query != null && context.sql() != null && context.sql().startsWith("select")) {
            CAUGHT.get().add(DSL.using(context.configuration()).renderInlined(query));
        }
    }
}
