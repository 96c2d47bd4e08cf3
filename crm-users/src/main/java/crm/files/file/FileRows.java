package crm.files.file;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files in the database. A row is there before its bytes come and after they are gone, so that no bytes lie in the store that no row
 * knows of, wherever a node may stop.
 */
@Component
class FileRows {

    private static final String COLUMNS = """
            id, storage_key, name, size, media_type, checksum, uploader_type, uploader_id, picture, unheld_since is null as held
            """;

    private final JdbcClient db;

    FileRows(JdbcClient db) {
        this.db = db;
    }

    long coming(String key, NewFile file, RecordRef uploader, Instant now) {
        return db.sql("""
                        insert into files.stored_file (state, storage_key, name, size, media_type, uploader_type, uploader_id,
                            picture, made, created_at, unheld_since)
                        values ('COMING', :key, :name, :size, :mediaType, :uploaderType, :uploader, :picture, :made, :now, :now)
                        returning id
                        """)
                .param("key", key)
                .param("name", file.name())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("uploaderType", uploader.type().name())
                .param("uploader", uploader.id())
                .param("picture", file.origin() == NewFile.Origin.PICTURE)
                .param("made", file.origin() == NewFile.Origin.MADE)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** What somebody uploaded since then. */
    Uploaded uploadedSince(RecordRef uploader, Instant then) {
        return db.sql("""
                        select coalesce(sum(size), 0) as size, min(created_at) as first from files.stored_file
                        where uploader_type = :type and uploader_id = :id and not made and created_at > :then
                        """)
                .param("type", uploader.type().name())
                .param("id", uploader.id())
                .param("then", Timestamp.from(then))
                .query((row, number) -> {
                    Timestamp first = row.getTimestamp("first");
                    return new Uploaded(row.getLong("size"), first == null ? then : first.toInstant());
                })
                .single();
    }

    /**
     * @param size in bytes, all files together
     * @param first when the first of them came
     */
    record Uploaded(long size, Instant first) {}

    void arrived(long id, String checksum) {
        db.sql("update files.stored_file set state = 'READY', checksum = :checksum where id = :id")
                .param("checksum", checksum)
                .param("id", id)
                .update();
    }

    /** False when the file has been removed meanwhile. */
    boolean becamePicture(long id, String name, long size, String mediaType, String checksum) {
        return db.sql("""
                        update files.stored_file
                        set picture = true, name = :name, size = :size, media_type = :mediaType, checksum = :checksum
                        where id = :id and state = 'READY'
                        """)
                        .param("name", name)
                        .param("size", size)
                        .param("mediaType", mediaType)
                        .param("checksum", checksum)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<StoredFile> find(long id) {
        return db.sql("select " + COLUMNS + " from files.stored_file where id = :id and state = 'READY'")
                .param("id", id)
                .query((row, number) -> file(row))
                .optional();
    }

    /** Keeps these from being held, let go of or removed by others until the transaction ends. */
    Map<Long, StoredFile> lock(Collection<Long> ids) {
        return db
                .sql("select " + COLUMNS
                        + " from files.stored_file where id = any(:ids) and state = 'READY' order by id for update")
                .param("ids", array(ids))
                .query((row, number) -> file(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    Set<Long> heldBy(RecordRef holder, String member) {
        return new TreeSet<>(db.sql("""
                        select file_id from files.file_use
                        where record_type = :type and record_id = :record and member = :member
                        """)
                .param("type", holder.type().name())
                .param("record", holder.id())
                .param("member", member)
                .query(Long.class)
                .list());
    }

    List<Use> uses(long id) {
        return db.sql("select record_type, record_id, member from files.file_use where file_id = :id")
                .param("id", id)
                .query((row, number) -> new Use(
                        new RecordRef(RecordType.valueOf(row.getString("record_type")), row.getLong("record_id")),
                        row.getString("member")))
                .list();
    }

    /** That a record holds a file in one of its members. */
    record Use(RecordRef holder, String member) {}

    void use(RecordRef holder, String member, Collection<Long> ids) {
        db.sql("""
                        insert into files.file_use (file_id, record_type, record_id, member)
                        select id, :type, :record, :member from unnest(:ids) as given (id)
                        """)
                .param("type", holder.type().name())
                .param("record", holder.id())
                .param("member", member)
                .param("ids", array(ids))
                .update();
    }

    void letGo(RecordRef holder, String member, Collection<Long> ids) {
        db.sql("""
                        delete from files.file_use
                        where record_type = :type and record_id = :record and member = :member and file_id = any(:ids)
                        """)
                .param("type", holder.type().name())
                .param("record", holder.id())
                .param("member", member)
                .param("ids", array(ids))
                .update();
    }

    /** Notes on locked rows whether a record holds them. */
    void settle(Collection<Long> ids, Instant now) {
        db.sql("""
                        update files.stored_file f set unheld_since = case
                            when exists (select from files.file_use u where u.file_id = f.id) then null
                            else coalesce(f.unheld_since, :now) end
                        where f.id = any(:ids)
                        """).param("now", Timestamp.from(now)).param("ids", array(ids)).update();
    }

    /** From now on nobody can hold or read these; also those that an earlier attempt has left behind. */
    Map<Long, String> going(Instant unheldBefore, int most) {
        return db
                .sql("""
                        update files.stored_file set state = 'GOING' where id in (
                            select id from files.stored_file where unheld_since < :before
                            order by unheld_since limit :most for update skip locked)
                        returning id, storage_key
                        """)
                .param("before", Timestamp.from(unheldBefore))
                .param("most", most)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("storage_key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void gone(Collection<Long> ids) {
        db.sql("delete from files.stored_file where id = any(:ids) and state = 'GOING'")
                .param("ids", array(ids))
                .update();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return StoredFileBuilder.builder()
                .id(row.getLong("id"))
                .key(row.getString("storage_key"))
                .name(row.getString("name"))
                .size(row.getLong("size"))
                .mediaType(row.getString("media_type"))
                .checksum(row.getString("checksum"))
                .uploader(new RecordRef(RecordType.valueOf(row.getString("uploader_type")), row.getLong("uploader_id")))
                .picture(row.getBoolean("picture"))
                .held(row.getBoolean("held"))
                .build();
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
