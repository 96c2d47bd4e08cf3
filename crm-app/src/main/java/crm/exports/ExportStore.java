package crm.exports;

import crm.data.list.StoredQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exports in the database. */
@Component
class ExportStore {

    private static final TypeReference<List<String>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    ExportStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    long insert(NewExport export) {
        return db.sql("""
                        insert into exports.export (resource, format, columns, filter, sort, language, zone, state, created_by,
                            created_at)
                        values (:resource, :format, :columns::jsonb, :filter::jsonb, :sort, :language, :zone, 'WAITING', :by, :now)
                        returning id
                        """)
                .param("resource", export.resource())
                .param("format", export.format().name())
                .param("columns", json.writeValueAsString(export.columns()))
                .param("filter", json.writeValueAsString(export.query().filter()))
                .param("sort", export.query().sort())
                .param("language", export.language().toLanguageTag())
                .param("zone", export.zone().getId())
                .param("by", export.createdBy())
                .param("now", at(export.createdAt()))
                .query(Long.class)
                .single();
    }

    Optional<Export> find(long id) {
        return db.sql("select * from exports.export where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** In the order of the ids. */
    List<Export> all(List<Long> ids) {
        Map<Long, Export> found = new HashMap<>();
        db.sql("select * from exports.export where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> read(row))
                .list()
                .forEach(export -> found.put(export.id(), export));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Which of these are this person's. */
    Set<Long> own(List<Long> ids, long person) {
        return new HashSet<>(db.sql("select id from exports.export where id = any(:ids) and created_by = :person")
                .param("ids", ids.toArray(Long[]::new))
                .param("person", person)
                .query(Long.class)
                .list());
    }

    int unfinished(long person) {
        return db.sql("select count(*) from exports.export where created_by = :person and finished_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Begins it, also anew; empty when it has ended. */
    Optional<Export> begin(long id, Instant now) {
        return db.sql("""
                        update exports.export set state = 'RUNNING', attempt = attempt + 1, done = 0, total = null,
                            started_at = coalesce(started_at, :now)
                        where id = :id and finished_at is null returning *
                        """)
                .param("id", id)
                .param("now", at(now))
                .query((row, number) -> read(row))
                .optional();
    }

    /** False when this attempt is not the last one any more. */
    boolean advance(Export export, long done, @Nullable Integer total) {
        return db.sql("""
                        update exports.export set done = :done, total = :total
                        where id = :id and attempt = :attempt and finished_at is null
                        """)
                        .param("done", done)
                        .param("total", total)
                        .param("id", export.id())
                        .param("attempt", export.attempt())
                        .update()
                == 1;
    }

    boolean finish(Export export, long done, long fileId, String fileName, long fileSize, Instant now) {
        return db.sql("""
                        update exports.export set state = 'DONE', done = :done, total = :done, file_id = :file, file_name = :name,
                            file_size = :size, finished_at = :now
                        where id = :id and attempt = :attempt and finished_at is null
                        """)
                        .param("done", done)
                        .param("file", fileId)
                        .param("name", fileName)
                        .param("size", fileSize)
                        .param("now", at(now))
                        .param("id", export.id())
                        .param("attempt", export.attempt())
                        .update()
                == 1;
    }

    /** Empty when it has ended. */
    Optional<Export> fail(long id, String failure, Instant now) {
        return db.sql("""
                        update exports.export set state = 'FAILED', failure = :failure, finished_at = :now
                        where id = :id and finished_at is null returning *
                        """)
                .param("failure", failure)
                .param("now", at(now))
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<Export> endedBefore(Instant then) {
        return db.sql("select * from exports.export where finished_at < :then order by id")
                .param("then", at(then))
                .query((row, number) -> read(row))
                .list();
    }

    void delete(long id) {
        db.sql("delete from exports.export where id = :id").param("id", id).update();
    }

    private Export read(ResultSet row) throws SQLException {
        return ExportBuilder.builder()
                .id(row.getLong("id"))
                .resource(row.getString("resource"))
                .format(ExportFormat.valueOf(row.getString("format")))
                .columns(json.readValue(row.getString("columns"), COLUMNS))
                .query(new StoredQuery(json.readValue(row.getString("filter"), FILTER), row.getString("sort")))
                .language(Locale.forLanguageTag(row.getString("language")))
                .zone(ZoneId.of(row.getString("zone")))
                .state(ExportState.valueOf(row.getString("state")))
                .attempt(row.getInt("attempt"))
                .done(row.getLong("done"))
                .total(row.getObject("total", Integer.class))
                .failure(row.getString("failure"))
                .fileId(row.getObject("file_id", Long.class))
                .fileName(row.getString("file_name"))
                .fileSize(row.getObject("file_size", Long.class))
                .createdBy(row.getLong("created_by"))
                .createdAt(Objects.requireNonNull(instant(row, "created_at")))
                .startedAt(instant(row, "started_at"))
                .finishedAt(instant(row, "finished_at"))
                .build();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
