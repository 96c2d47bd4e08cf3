package crm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL runs the reads of a piece of work. */
public class QueryPlans implements ExecuteListenerProvider, ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");
    private static final Pattern HEAP_FETCHES = Pattern.compile("Heap Fetches: (\\d+)");

    private final transient JdbcTemplate db;
    private final String table;
    private final transient ThreadLocal<List<String>> seen = ThreadLocal.withInitial(ArrayList::new);

    /** @param table whose plans are looked at, such as {@code deals.entry} */
    public QueryPlans(JdbcTemplate db, String table) {
        this.db = db;
        this.table = "\"" + table.replace(".", "\".\"") + "\"";
    }

    /** The plans of the statements about the table that this work sends, each run once more for its figures. */
    public List<String> during(StatementCounter.Work work) throws Exception {
        seen.get().clear();
        work.run();
        return List.copyOf(seen.get()).stream()
                .filter(sql -> sql.startsWith("select") && sql.contains(table))
                .map(sql -> String.join(
                        "\n",
                        db.queryForList("explain (analyze, costs off, timing off, summary off) " + sql, String.class)))
                .toList();
    }

    /** How many rows had to be read because the index alone could not tell. */
    public static long heapFetches(String plan) {
        Matcher fetches = HEAP_FETCHES.matcher(plan);
        long all = 0;
        while (fetches.find()) {
            all += Long.parseLong(fetches.group(1));
        }
        return all;
    }

    /** The most rows that one step of the plan read in vain. */
    public static long removed(String plan) {
        Matcher removed = REMOVED.matcher(plan);
        long most = 0;
        while (removed.find()) {
            most = Math.max(most, Long.parseLong(removed.group(1)));
        }
        return most;
    }

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        Query query = context.query();
        if (query != null) {
            seen.get().add(query.getSQL(ParamType.INLINED));
        }
    }
}
