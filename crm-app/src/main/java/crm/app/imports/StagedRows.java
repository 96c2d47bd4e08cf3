package crm.app.imports;

import crm.data.PgText;
import crm.data.RowImages;
import crm.kernel.ImportTarget.Change;
import crm.kernel.ImportTarget.Written;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports, what became of them, and which records they wrote. */
@Component
class StagedRows {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final RowImages rows;
    private final RowImages written;

    StagedRows(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.rows = new RowImages(
                db,
                "imports.row",
                columns("import_id bigint, position int, number int, key text, kinds text, cells text[]"));
        this.written = new RowImages(
                db,
                "imports.written",
                columns("import_id bigint, record_type text, record_id bigint, created boolean, record_version bigint,"
                        + " changes jsonb"));
    }

    private static Map<String, String> columns(String list) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : list.split(", ")) {
            columns.put(column.substring(0, column.indexOf(' ')), column.substring(column.indexOf(' ') + 1));
        }
        return columns;
    }

    void add(long importId, List<StagedRow> chunk) {
        List<Map<String, @Nullable String>> images = new ArrayList<>(chunk.size());
        for (StagedRow row : chunk) {
            Map<String, @Nullable String> image = new HashMap<>();
            image.put("import_id", Long.toString(importId));
            image.put("position", Integer.toString(row.position()));
            image.put("number", Integer.toString(row.number()));
            image.put("key", row.key());
            image.put("kinds", row.kinds());
            image.put("cells", PgText.arrayOfNullable(row.cells()));
            images.add(image);
        }
        rows.insert(images);
    }

    /** Lets the planner know of rows that have just come in their thousands; without it the next chunk is looked for in all of them. */
    void settle() {
        db.execute("analyze imports.row");
    }

    /** A plan that was made while the tables were empty would read them whole for each chunk; holds until the transaction ends. */
    void planAnew() {
        db.execute("set local plan_cache_mode = force_custom_plan");
        db.execute("set local synchronous_commit = off");
    }

    /** Marks the rows of groups of several with the position of their first. */
    void group(long importId, int column) {
        db.update("update imports.row set leader = null where import_id = ? and leader is not null", importId);
        db.update("""
                update imports.row r set leader = g.leader
                from (select position, min(position) over same as leader, count(*) over same as members from imports.row
                    where import_id = ? and cells[?] is not null window same as (partition by cells[?])) g
                where g.members > 1 and r.import_id = ? and r.position = g.position
                """, importId, column + 1, column + 1, importId);
    }

    /** The next rows and, with them, all rows of their groups. */
    List<StagedRow> after(long importId, int position, int limit) {
        return db.query("""
                with heads as materialized (
                    select position, number, key, kinds, cells, leader from imports.row
                    where import_id = ? and position > ? and (leader is null or leader = position)
                    order by position limit ?)
                select position, number, key, kinds, cells, position as head from heads
                union all
                select r.position, r.number, r.key, r.kinds, r.cells, r.leader from imports.row r
                where r.import_id = ? and r.leader = any(array(select h.leader from heads h where h.leader is not null))
                    and r.position <> r.leader
                order by head, position
                """, StagedRows::read, importId, position, limit, importId);
    }

    List<StagedRow> first(long importId, int limit) {
        return db.query(
                "select position, position as head, number, key, kinds, cells from imports.row where import_id = ? order by position limit ?",
                StagedRows::read,
                importId,
                limit);
    }

    /** Rows that were rejected, with their errors as JSON, below the row of this number. */
    List<Reject> rejected(long importId, int afterNumber, int limit) {
        return db.query(
                """
                select r.position, r.position as head, r.number, r.key, r.kinds, r.cells, j.errors
                from imports.reject j join imports.row r on r.import_id = j.import_id and r.number = j.number
                where j.import_id = ? and j.number > ? order by j.number limit ?
                """, (row, n) -> new Reject(read(row, n), row.getString("errors")), importId, afterNumber, limit);
    }

    /** A rejected row. */
    record Reject(StagedRow row, String errors) {}

    private static StagedRow read(ResultSet row, int number) throws SQLException {
        return new StagedRow(
                row.getInt("position"),
                row.getInt("head"),
                row.getInt("number"),
                row.getString("key"),
                row.getString("kinds"),
                (@Nullable String[]) row.getArray("cells").getArray());
    }

    /** Records that rows of these keys became before. */
    Map<String, Long> origins(RecordType kind, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement(
                            "select key, record_id from imports.origin where kind = ? and key = any(?)");
                    select.setString(1, kind.name());
                    select.setArray(2, connection.createArrayOf("text", keys.toArray()));
                    return select;
                },
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    void remember(RecordType kind, Map<String, Long> origins) {
        if (origins.isEmpty()) {
            return;
        }
        db.update(connection -> {
            var insert = connection.prepareStatement("""
                    insert into imports.origin (kind, key, record_id)
                    select ?, key, record_id from unnest(?::text[], ?::bigint[]) as n (key, record_id)
                    on conflict (kind, key) do update set record_id = excluded.record_id
                    where origin.record_id <> excluded.record_id
                    """);
            insert.setString(1, kind.name());
            insert.setArray(2, connection.createArrayOf("text", origins.keySet().toArray()));
            insert.setArray(
                    3, connection.createArrayOf("bigint", origins.values().toArray()));
            return insert;
        });
    }

    void written(long importId, List<Written> records) {
        List<Map<String, @Nullable String>> images = new ArrayList<>(records.size());
        for (Written record : records) {
            Map<String, @Nullable String> image = new HashMap<>();
            image.put("import_id", Long.toString(importId));
            image.put("record_type", record.record().type().name());
            image.put("record_id", Long.toString(record.record().id()));
            image.put("created", Boolean.toString(record.created()));
            image.put("record_version", Long.toString(record.version()));
            image.put("changes", json.writeValueAsString(record.changes()));
            images.add(image);
        }
        written.insert(images);
    }

    /** Some records of one type that the import wrote, each once with all that was done to it. */
    List<Written> written(long importId, RecordType type, int limit) {
        Map<Long, Written> records = new LinkedHashMap<>();
        db.query(
                """
                select record_id, created, record_version, changes from imports.written
                where import_id = ? and record_type = ? and record_id in (
                    select distinct record_id from imports.written
                    where import_id = ? and record_type = ? order by record_id limit ?)
                order by record_id, id
                """,
                row -> {
                    Written next = new Written(
                            new RecordRef(type, row.getLong(1)),
                            row.getBoolean(2),
                            row.getLong(3),
                            json.readValue(row.getString(4), CHANGES));
                    records.merge(next.record().id(), next, StagedRows::together);
                },
                importId,
                type.name(),
                importId,
                type.name(),
                limit);
        return List.copyOf(records.values());
    }

    private static Written together(Written first, Written then) {
        Map<String, Change> changes = new LinkedHashMap<>();
        first.changes().forEach(change -> changes.put(change.part(), change));
        then.changes()
                .forEach(change ->
                        changes.merge(change.part(), change, (was, is) -> new Change(is.part(), was.from(), is.to())));
        return new Written(
                first.record(), first.created() || then.created(), then.version(), List.copyOf(changes.values()));
    }

    void forget(long importId, List<Written> records) {
        db.update(connection -> {
            var delete = connection.prepareStatement(
                    "delete from imports.written where import_id = ? and record_type = ? and record_id = any(?)");
            delete.setLong(1, importId);
            delete.setString(2, records.getFirst().record().type().name());
            delete.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            records.stream().map(record -> record.record().id()).toArray()));
            return delete;
        });
    }
}
