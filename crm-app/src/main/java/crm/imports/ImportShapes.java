package crm.imports;

import crm.kernel.RecordType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person decided for files of the same columns, for the next of them. */
@Component
class ImportShapes {

    private static final TypeReference<Map<String, @Nullable String>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Meanings>> MEANINGS = new TypeReference<>() {};

    private final JdbcTemplate db;
    private final JsonMapper json;

    ImportShapes(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The same for files whose columns have the same names in the same order. */
    static String of(List<ImportColumn> columns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ImportColumn column : columns) {
                digest.update(Meanings.key(column.name()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ImportDecisions> find(long person, RecordType kind, String shape) {
        return db
                .query(
                        "select mapping, options, meanings from imports.shape where person_id = ? and kind = ? and shape = ?",
                        (row, number) -> new ImportDecisions(
                                json.readValue(row.getString(1), MAPPING),
                                json.readValue(row.getString(2), OPTIONS),
                                json.readValue(row.getString(3), MEANINGS)),
                        person,
                        kind.name(),
                        shape)
                .stream()
                .findFirst();
    }

    void remember(Import file, Instant now) {
        String shape = file.shape();
        if (shape == null) {
            return;
        }
        db.update(
                """
                insert into imports.shape (person_id, kind, shape, mapping, options, meanings, used_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
                on conflict (person_id, kind, shape) do update
                set mapping = excluded.mapping, options = excluded.options, meanings = excluded.meanings, used_at = excluded.used_at
                """,
                file.createdBy(),
                file.kind().name(),
                shape,
                json.writeValueAsString(file.mapping()),
                json.writeValueAsString(file.options()),
                json.writeValueAsString(file.meanings()),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Forgets what nobody has used since. */
    int forget(Instant since) {
        return db.update("delete from imports.shape where used_at < ?", since.atOffset(ZoneOffset.UTC));
    }
}
