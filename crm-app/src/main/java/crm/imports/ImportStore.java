package crm.imports;

import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Kept;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes imports themselves; their rows are {@link StagedRows}. */
@Component
class ImportStore {

    private static final TypeReference<List<ImportColumn>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable String>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Meanings>> MEANINGS = new TypeReference<>() {};
    private static final int KEPT_LISTED = 200;
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json;

    ImportStore(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    long nextId() {
        Long id = db.queryForObject("select nextval('imports.import_seq')", Long.class);
        return id == null ? 0 : id;
    }

    void insert(Import file) {
        db.update(
                """
                insert into imports.import (id, kind, state, file_name, format, sheet, encoding, delimiter, total, columns,
                    mapping, options, zone, created_by, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """,
                file.id(),
                file.kind().name(),
                file.state().name(),
                file.fileName(),
                file.format(),
                file.sheet(),
                file.encoding(),
                file.delimiter(),
                file.total(),
                json.writeValueAsString(file.columns()),
                json.writeValueAsString(file.mapping()),
                json.writeValueAsString(file.options()),
                file.zone().getId(),
                file.createdBy(),
                at(file.createdAt()),
                at(file.updatedAt()));
    }

    /** The rows are in: what the columns are, and what is known or guessed of them. */
    void complete(long id, int total, List<ImportColumn> columns, @Nullable String shape, ImportDecisions decided) {
        db.update(
                """
                update imports.import set total = ?, columns = ?::jsonb, shape = ?, mapping = ?::jsonb, options = ?::jsonb,
                    meanings = ?::jsonb, state = 'READY'
                where id = ?
                """,
                total,
                json.writeValueAsString(columns),
                shape,
                json.writeValueAsString(decided.mapping()),
                json.writeValueAsString(decided.options()),
                json.writeValueAsString(decided.meanings()),
                id);
    }

    Optional<Import> find(long id) {
        return db.query("select * from imports.import where id = ?", this::read, id).stream()
                .findFirst();
    }

    /** In the order of the ids. */
    List<Import> all(List<Long> ids) {
        Map<Long, Import> found = new HashMap<>();
        db.query(
                connection -> {
                    var select = connection.prepareStatement("select * from imports.import where id = any(?)");
                    select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                    return select;
                },
                row -> {
                    Import file = read(row, 0);
                    found.put(file.id(), file);
                });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Locked until the end of the transaction, so that two nodes cannot do the same rows. */
    Import lock(long id) {
        return db.query("select * from imports.import where id = ? for update", this::read, id).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Ids of those that ended, were last touched without having run, or broke off while they were read, before these times. */
    List<Long> past(Instant ended, Instant neverRun, Instant brokenOff) {
        return db.query("""
            select id from imports.import
            where state in ('DONE', 'FAILED', 'UNDONE') and finished_at < ? or state = 'READY' and updated_at < ?
                or state = 'UPLOADED' and created_at < ?
            order by id
            """, (row, number) -> row.getLong(1), at(ended), at(neverRun), at(brokenOff));
    }

    /** With its rows, rejects and what could be undone. */
    void delete(long id) {
        db.update("delete from imports.row where import_id = ?", id);
        db.update("delete from imports.reject where import_id = ?", id);
        db.update("delete from imports.written where import_id = ?", id);
        db.update("delete from imports.import where id = ?", id);
    }

    void map(long id, ImportDecisions decided, Instant now) {
        db.update(
                """
                update imports.import set mapping = ?::jsonb, options = ?::jsonb, meanings = ?::jsonb, version = version + 1,
                    updated_at = ?
                where id = ?
                """,
                json.writeValueAsString(decided.mapping()),
                json.writeValueAsString(decided.options()),
                json.writeValueAsString(decided.meanings()),
                at(now),
                id);
    }

    void start(long id, ImportState state, ImportPhase phase, OnError onError, Instant now) {
        db.update("""
            update imports.import set state = ?, phase = ?, on_error = ?, position = 0, done = 0, created = 0, updated = 0,
                skipped = 0, failed = 0, failure = null, started_at = ?, finished_at = null, updated_at = ?,
                version = version + 1
            where id = ?
            """, state.name(), phase.name(), onError.name(), at(now), at(now), id);
    }

    /** Goes over to another phase from its beginning; the counters of rows begin anew unless they are kept. */
    void enter(long id, ImportState state, ImportPhase phase, boolean keepCounters, Instant now) {
        db.update("""
            update imports.import set state = ?, phase = ?, position = 0, updated_at = ?, version = version + 1,
                done = case when ? then done else 0 end, failed = case when ? then failed else 0 end
            where id = ?
            """, state.name(), phase.name(), at(now), keepCounters, keepCounters, id);
    }

    void advance(long id, int position, RowCounts tally, Instant now) {
        db.update(
                """
                update imports.import set position = ?, done = done + ?, created = created + ?, updated = updated + ?,
                    skipped = skipped + ?, failed = failed + ?, updated_at = ?, version = version + 1
                where id = ?
                """,
                position,
                tally.done(),
                tally.created(),
                tally.updated(),
                tally.skipped(),
                tally.failed(),
                at(now),
                id);
    }

    /** Notes what an undo did; of the records that it left the first are kept by name. */
    void restored(long id, int own, int related, List<Kept> kept, int keptRecords, Instant now) {
        db.update(
                """
                update imports.import set restored = coalesce(restored, 0) + ?, related = coalesce(related, 0) + ?,
                    kept = case when jsonb_array_length(coalesce(kept, '[]')) < ? then coalesce(kept, '[]') || ?::jsonb else kept end,
                    kept_count = coalesce(kept_count, 0) + ?, updated_at = ?, version = version + 1
                where id = ?
                """,
                own,
                related,
                KEPT_LISTED,
                json.writeValueAsString(kept.stream().limit(KEPT_LISTED).toList()),
                keptRecords,
                at(now),
                id);
    }

    /** An undo begins anew. */
    void nothingRestored(long id) {
        db.update(
                "update imports.import set restored = null, related = null, kept = null, kept_count = null where id = ?",
                id);
    }

    void finish(long id, ImportState state, @Nullable String failure, Instant now) {
        db.update("""
            update imports.import set state = ?, phase = null, failure = ?, finished_at = ?, updated_at = ?,
                version = version + 1
            where id = ?
            """, state.name(), failure, at(now), at(now), id);
    }

    void nothingWritten(long id) {
        db.update("update imports.import set created = 0, updated = 0, skipped = 0 where id = ?", id);
    }

    void rejects(long id, Map<Integer, List<FieldError>> errors) {
        if (errors.isEmpty()) {
            return;
        }
        List<Object[]> rows = errors.entrySet().stream()
                .map(entry -> new Object[] {id, entry.getKey(), json.writeValueAsString(entry.getValue())})
                .toList();
        db.batchUpdate(
                "insert into imports.reject (import_id, number, errors) values (?, ?, ?::jsonb) on conflict do nothing",
                rows);
    }

    void forgetRejects(long id) {
        db.update("delete from imports.reject where import_id = ?", id);
    }

    private Import read(ResultSet row, int number) throws SQLException {
        String phase = row.getString("phase");
        String onError = row.getString("on_error");
        String kept = row.getString("kept");
        Object restored = row.getObject("restored");
        return ImportBuilder.builder()
                .id(row.getLong("id"))
                .version(row.getLong("version"))
                .kind(RecordType.valueOf(row.getString("kind")))
                .state(ImportState.valueOf(row.getString("state")))
                .phase(phase == null ? null : ImportPhase.valueOf(phase))
                .fileName(row.getString("file_name"))
                .format(row.getString("format"))
                .sheet(row.getString("sheet"))
                .encoding(row.getString("encoding"))
                .delimiter(row.getString("delimiter"))
                .total(row.getInt("total"))
                .columns(json.readValue(row.getString("columns"), COLUMNS))
                .mapping(json.readValue(row.getString("mapping"), MAPPING))
                .options(json.readValue(row.getString("options"), OPTIONS))
                .meanings(json.readValue(row.getString("meanings"), MEANINGS))
                .shape(row.getString("shape"))
                .onError(onError == null ? null : OnError.valueOf(onError))
                .zone(ZoneId.of(row.getString("zone")))
                .position(row.getInt("position"))
                .done(row.getInt("done"))
                .created(row.getInt("created"))
                .updated(row.getInt("updated"))
                .skipped(row.getInt("skipped"))
                .failed(row.getInt("failed"))
                .failure(row.getString("failure"))
                .restored(restored == null ? null : ((Number) restored).intValue())
                .related(row.getInt("related"))
                .kept(kept == null ? null : json.readValue(kept, KEPT))
                .keptCount(row.getInt("kept_count"))
                .createdBy(row.getLong("created_by"))
                .createdAt(instant(row, "created_at"))
                .updatedAt(instant(row, "updated_at"))
                .startedAt(nullableInstant(row, "started_at"))
                .finishedAt(nullableInstant(row, "finished_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
