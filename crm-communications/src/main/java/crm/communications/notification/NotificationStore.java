package crm.communications.notification;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.users.api.Notice;
import crm.users.api.Notice.Quote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes notifications: any number with one statement. */
@Component
class NotificationStore {

    private static final int NAME = 500;
    private static final int EXCERPT = 300;

    /** Rows are taken in one order by all, so that two who tell the same people do not wait for each other in a ring. */
    private static final String TELL = """
            with given as (
                select * from unnest(:person, :kind, :recordType, :record, :name, :actor, :excerpt, :excerptOf, :count, :at::timestamptz[],
                    :event, :inApp, :mailAt::timestamptz[])
                as g (person_id, kind, record_type, record_id, record_name, actor_id, excerpt, excerpt_of, count, at, event, in_app,
                    mail_at)
            ), fresh as (
                insert into communications.told (person_id, event, at)
                select person_id, event, at from given order by person_id, event
                on conflict do nothing
                returning person_id, event
            ), lines as (
                select person_id, kind, record_type, record_id,
                    (array_agg(record_name order by at desc))[1] as record_name,
                    (array_agg(actor_id order by at desc))[1] as actor_id,
                    (array_agg(excerpt order by at desc))[1] as excerpt,
                    (array_agg(excerpt_of order by at desc))[1] as excerpt_of,
                    sum(count)::int as count, max(at) as at, bool_or(in_app) as in_app, max(mail_at) as mail_at
                from given join fresh using (person_id, event)
                group by person_id, kind, record_type, record_id
            )
            insert into communications.notification as n
                (person_id, kind, record_type, record_id, record_name, actor_id, excerpt, excerpt_of, count, at, in_app, mail_at)
            select person_id, kind, record_type, record_id, record_name, actor_id, excerpt, excerpt_of, count, at, in_app, mail_at
            from lines order by person_id, kind, record_type, record_id
            on conflict (person_id, kind, record_type, record_id) where seen_at is null do update set
                record_name = excluded.record_name, actor_id = excluded.actor_id, excerpt = excluded.excerpt,
                excerpt_of = excluded.excerpt_of, count = n.count + excluded.count, at = excluded.at, in_app = excluded.in_app,
                mail_at = case when excluded.mail_at is not null then least(n.mail_at, excluded.mail_at) end
            returning id, person_id, kind, record_type, record_id, record_name, actor_id, excerpt, count, at, in_app,
                seen_at is not null as seen
            """;

    private final JdbcClient db;

    NotificationStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Lines of before it was noted what they quote lose their words, whichever comment on the record they are from.
     *
     * @return who is shown other words now
     */
    List<Long> quoteAnew(RecordRef record, String source, @Nullable String excerpt) {
        return db.sql("""
                        update communications.notification set excerpt = case when excerpt_of is null then null else :excerpt end
                        where record_type = :type and record_id = :id and excerpt is not null
                            and (excerpt_of = :source or excerpt_of is null and kind in ('MENTIONED', 'COMMENTED'))
                        returning person_id
                        """)
                .param("excerpt", cut(excerpt, EXCERPT), Types.VARCHAR)
                .param("type", record.type().name())
                .param("id", record.id())
                .param("source", source)
                .query((row, number) -> row.getLong("person_id"))
                .list();
    }

    /** A notice with the ways it goes. */
    record Routed(Notice notice, boolean inApp, @Nullable Instant mailAt) {}

    /**
     * The lines that are new or have grown; nothing of what people had been told before. A line that grows is mailed when it was first due,
     * so that a record that never rests is mailed too.
     */
    List<NotificationRow> keep(List<Routed> routed) {
        return db.sql(TELL)
                .param("person", array(routed, Long.class, one -> one.notice().personId()))
                .param(
                        "kind",
                        array(routed, String.class, one -> one.notice().kind().name()))
                .param(
                        "recordType",
                        array(
                                routed,
                                String.class,
                                one -> one.notice().record().type().name()))
                .param(
                        "record",
                        array(routed, Long.class, one -> one.notice().record().id()))
                .param(
                        "name",
                        array(routed, String.class, one -> cut(one.notice().recordName(), NAME)))
                .param(
                        "actor",
                        array(routed, Long.class, one -> one.notice().occasion().actorId()))
                .param("excerpt", array(routed, String.class, one -> cut(excerpt(one), EXCERPT)))
                .param("excerptOf", array(routed, String.class, NotificationStore::source))
                .param(
                        "count",
                        array(
                                routed,
                                Integer.class,
                                one -> one.notice().occasion().count()))
                .param(
                        "at",
                        array(
                                routed,
                                String.class,
                                one -> one.notice().occasion().at().toString()))
                .param(
                        "event",
                        array(
                                routed,
                                String.class,
                                one -> one.notice().occasion().event()))
                .param("inApp", array(routed, Boolean.class, Routed::inApp))
                .param("mailAt", array(routed, String.class, one -> text(one.mailAt())))
                .query((row, number) -> row(row))
                .list();
    }

    /** How many lines each of these people has not seen. */
    Map<Long, Integer> unseen(Collection<Long> people) {
        Map<Long, Integer> unseen = new HashMap<>();
        people.forEach(person -> unseen.put(person, 0));
        db.sql("""
                        select person_id, count(*) as unseen from communications.notification
                        where person_id = any(:people) and in_app and seen_at is null group by person_id
                        """)
                .param("people", people.stream().distinct().toArray(Long[]::new))
                .query(row -> {
                    unseen.put(row.getLong("person_id"), row.getInt("unseen"));
                });
        return unseen;
    }

    /** @param ids null for all */
    int seen(long person, @Nullable Collection<Long> ids, Instant now) {
        return db.sql("""
                        update communications.notification set seen_at = :now, mail_at = null
                        where person_id = :person and seen_at is null and (:all or id = any(:ids))
                        """)
                .param("now", Timestamp.from(now))
                .param("person", person)
                .param("all", ids == null)
                .param("ids", ids == null ? new Long[0] : ids.toArray(Long[]::new))
                .update();
    }

    /** Removes what is older, some thousands at a time so that nobody waits long for a lock. */
    int purge(Instant before, int most) {
        int removed = db.sql("""
                        delete from communications.notification where id in (
                            select id from communications.notification where at < :before order by at limit :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
        return removed
                + db.sql("""
                                delete from communications.told where (person_id, event) in (
                                    select person_id, event from communications.told where at < :before order by at limit :most)
                                """)
                        .param("before", Timestamp.from(before))
                        .param("most", most)
                        .update();
    }

    static NotificationRow row(ResultSet row) throws SQLException {
        long actor = row.getLong("actor_id");
        boolean system = row.wasNull();
        return NotificationRowBuilder.builder()
                .id(row.getLong("id"))
                .personId(row.getLong("person_id"))
                .kind(row.getString("kind"))
                .record(new RecordRef(RecordType.valueOf(row.getString("record_type")), row.getLong("record_id")))
                .recordName(row.getString("record_name"))
                .actorId(system ? null : actor)
                .excerpt(row.getString("excerpt"))
                .count(row.getInt("count"))
                .at(row.getTimestamp("at").toInstant())
                .inApp(row.getBoolean("in_app"))
                .seen(row.getBoolean("seen"))
                .build();
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T> T[] array(List<Routed> routed, Class<T> type, Function<Routed, @Nullable T> value) {
        T[] values = (T[]) java.lang.reflect.Array.newInstance(type, routed.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(routed.get(i));
        }
        return values;
    }

    private static @Nullable String excerpt(Routed one) {
        Quote quote = one.notice().quote();
        return quote == null ? null : quote.words();
    }

    private static @Nullable String source(Routed one) {
        Quote quote = one.notice().quote();
        return quote == null ? null : quote.source();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
