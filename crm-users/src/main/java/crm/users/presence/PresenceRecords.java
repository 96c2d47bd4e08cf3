package crm.users.presence;

import crm.users.api.PresenceStatus;
import crm.users.presence.PresenceStore.Change;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of presence outlives Redis: the wish not to be disturbed, and when a person was last seen. Written only when somebody comes or goes. */
@Component
class PresenceRecords {

    private static final String ONLINE_AT = """
            update users.person p set last_online_at = greatest(p.last_online_at, came.at)
            from unnest(:ids, :times) as came (id, at) where p.id = came.id
            returning p.id, p.do_not_disturb
            """;

    private final JdbcClient db;

    PresenceRecords(JdbcClient db) {
        this.db = db;
    }

    void silence(long userId, boolean silent) {
        db.sql("update users.person set do_not_disturb = :silent where id = :id")
                .param("silent", silent)
                .param("id", userId)
                .update();
    }

    /** One statement at most. @return those who have come and do not want to be disturbed */
    List<Long> cameAndWent(List<Change> changes) {
        List<Change> moved = changes.stream()
                .filter(change -> change.before() == PresenceStatus.OFFLINE || change.now() == PresenceStatus.OFFLINE)
                .filter(change -> change.seenAt().isAfter(Instant.EPOCH))
                .toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        List<Long> came = moved.stream()
                .filter(change ->
                        change.now() != PresenceStatus.OFFLINE && change.now() != PresenceStatus.DO_NOT_DISTURB)
                .map(Change::userId)
                .toList();
        List<Long> silent = new ArrayList<>();
        db.sql(ONLINE_AT)
                .param("ids", moved.stream().map(Change::userId).toArray(Long[]::new))
                .param(
                        "times",
                        moved.stream()
                                .map(change -> Timestamp.from(change.seenAt()))
                                .toArray(Timestamp[]::new))
                .query(row -> {
                    if (row.getBoolean(2) && came.contains(row.getLong(1))) {
                        silent.add(row.getLong(1));
                    }
                });
        return silent;
    }
}
