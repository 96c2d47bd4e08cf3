package crm.tasks;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks by the hundred thousand, spread over people, projects, statuses and two years. */
public final class Loads {

    /** The statements of what they make. */
    private static final String TASKS = """
            insert into tasks.task (id, version, name, responsible_id, responsible_ids, readers, editors, private, status_id, done,
                project_id, planned_at, planned_on, duration_minutes, deadline, priority, search_text, created_at, updated_at, created_by)
            select ?::bigint + i, 0, 'Задача ' || i, who, array[who], array[who, maker], array[who, maker], false,
                case when i % 5 = 0 then 1 + i % 3 else 4 end, i % 5 <> 0,
                case when i % 3 = 0 then ?::bigint + i % 50 end,
                case when i % 4 <> 0 then at end, case when i % 8 = 0 then at::date end, 15 * (1 + i % 8),
                case when i % 2 = 0 then at + interval '2 days' end, 1, 'задача ' || i, at - interval '10 days', at, maker
            from (select i, ?::bigint + i % ?::int as who, ?::bigint + (i * 7) % ?::int as maker,
                    ?::timestamptz + (i * 130) % (2 * 365 * 24 * 3600) * interval '1 second' as at
                from generate_series(1, ?) as i) as made
            """;

    private Loads() {}

    public static void tasks(JdbcTemplate db, long first, int count, long firstPerson, int people, Instant from) {
        db.update(TASKS, first, first, firstPerson, people, firstPerson, people, from.toString(), count);
        db.execute("vacuum analyze tasks.task");
    }
}
