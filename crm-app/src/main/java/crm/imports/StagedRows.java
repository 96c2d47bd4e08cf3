package crm.imports;

import crm.data.PgText;
import crm.data.TableCopy;
import crm.kernel.ImportWriter.Change;
import crm.kernel.ImportWriter.Written;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final String NO_CHANGES = "[]";

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final TableCopy rows;
    private final TableCopy written;

    StagedRows(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.rows =
                new TableCopy(db, "imports.row", List.of("import_id", "position", "number", "key", "kinds", "cells"));
        this.written = new TableCopy(
                db,
                "imports.written",
                List.of("import_id", "record_type", "record_id", "created", "record_version", "changes"));
    }

    void add(long importId, List<StagedRow> chunk) {
        rows.write(sink -> {
            for (StagedRow row : chunk) {
                sink.value(importId)
                        .value(row.position())
                        .value(row.number())
                        .value(row.key())
                        .value(row.kinds())
                        .value(PgText.arrayOfNullable(row.cells()))
                        .end();
            }
        });
    }

    /** Lets the planner know of rows that have just come in their thousands; without it the next chunk is looked for in all of them. */
    void settle() {
        db.execute("analyze imports.row");
    }

    /**
     * Forgets the connection's plans, those of foreign keys among them: made while the tables were empty, they would read them whole for
     * each row. A plan for every execution would do as well, but then each row's foreign keys are planned too, which costs more than the
     * row itself. To start helping processes takes longer than to look a thousand keys up.
     */
    void planAnew() {
        db.execute("discard plans");
        db.execute("set local max_parallel_workers_per_gather = 0");
        db.execute("set local synchronous_commit = off");
    }

    /**
     * One import writes at a time, whatever its node: what one makes is there for the next to find, so that two at once do not make the same
     * record twice.
     */
    void writeAlone() {
        db.query("select pg_advisory_xact_lock(hashtext('imports.written'))", row -> {});
    }

    /** The texts of a column, each once with how often it comes, the commonest first. */
    Map<String, Integer> texts(long importId, int column, int limit) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        db.query(
                """
                select cells[?], count(*) from imports.row where import_id = ? and cells[?] is not null
                group by 1 order by 2 desc, 1 limit ?
                """,
                row -> {
                    texts.put(row.getString(1), row.getInt(2));
                },
                column + 1,
                importId,
                column + 1,
                limit);
        return texts;
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

    /** Records that rows of these keys became when this person imported them before. */
    Map<String, Long> origins(RecordType kind, long person, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement("""
                            select k.key, o.record_id from unnest(?::text[]) as k (key) cross join lateral (
                                select record_id from imports.origin
                                where kind = ? and key = k.key and (person_id = ? or person_id = 0)
                                order by person_id desc limit 1) o
                            """);
                    select.setArray(1, connection.createArrayOf("text", keys.toArray()));
                    select.setString(2, kind.name());
                    select.setLong(3, person);
                    return select;
                },
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    void remember(RecordType kind, long person, Map<String, Long> origins) {
        if (origins.isEmpty()) {
            return;
        }
        db.update(connection -> {
            var insert = connection.prepareStatement("""
                    insert into imports.origin (kind, person_id, key, record_id)
                    select ?, ?, key, record_id from unnest(?::text[], ?::bigint[]) as n (key, record_id)
                    on conflict (kind, key, person_id) do update set record_id = excluded.record_id
                    where origin.record_id <> excluded.record_id
                    """);
            insert.setString(1, kind.name());
            insert.setLong(2, person);
            insert.setArray(3, connection.createArrayOf("text", origins.keySet().toArray()));
            insert.setArray(
                    4, connection.createArrayOf("bigint", origins.values().toArray()));
            return insert;
        });
    }

    void written(long importId, List<Written> records) {
        if (records.isEmpty()) {
            return;
        }
        written.write(sink -> {
            for (Written record : records) {
                sink.value(importId)
                        .value(record.record().type().name())
                        .value(record.record().id())
                        .value(record.created())
                        .value(record.version())
                        .value(record.changes().isEmpty() ? NO_CHANGES : json.writeValueAsString(record.changes()))
                        .end();
            }
        });
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
