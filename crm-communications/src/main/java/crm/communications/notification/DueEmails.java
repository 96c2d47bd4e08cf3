package crm.communications.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which notifications are to be mailed. */
@Component
class DueEmails {

    private final JdbcClient db;

    DueEmails(JdbcClient db) {
        this.db = db;
    }

    /** By person, the ones that have waited longest first. */
    Map<Long, List<NotificationRow>> read(Instant now, Instant newsSince, int most) {
        return db
                .sql("""
                        select id, person_id, kind, record_type, record_id, record_name, actor_id, excerpt, count, at, in_app,
                            false as seen
                        from communications.notification
                        where mail_at <= :now and at > :since order by mail_at, id limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(newsSince))
                .param("most", most)
                .query((row, number) -> NotificationStore.row(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(NotificationRow::personId, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * What has been added to a line since it was read is due later. Who wants letters only has seen by now what was mailed.
     *
     * @param mailed as they were read
     * @param later when what has been added is due
     */
    void done(Collection<NotificationRow> mailed, Instant readAt, Instant later) {
        db.sql("""
                        update communications.notification n
                        set mail_at = case when n.count > mailed.count then cast(:later as timestamptz) end,
                            seen_at = case when n.in_app or n.count > mailed.count then n.seen_at else :now end
                        from unnest(:ids, :counts) as mailed (id, count)
                        where n.id = mailed.id and n.mail_at <= :now
                        """)
                .param("ids", mailed.stream().map(NotificationRow::id).toArray(Long[]::new))
                .param("counts", mailed.stream().map(NotificationRow::count).toArray(Integer[]::new))
                .param("now", Timestamp.from(readAt))
                .param("later", Timestamp.from(later))
                .update();
    }

    void postpone(Collection<Long> ids, Instant readAt, Instant until) {
        db.sql("update communications.notification set mail_at = :until where id = any(:ids) and mail_at <= :now")
                .param("ids", ids.toArray(Long[]::new))
                .param("now", Timestamp.from(readAt))
                .param("until", Timestamp.from(until))
                .update();
    }
}
