package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.api.FileDirectory;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDirectory implements FileDirectory {

    private final JdbcClient db;

    StoredDirectory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<Long, FileAnswer> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(
                        "select id, name, size, media_type from files.stored_file where id = any(:ids) and state = 'READY'")
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query((row, number) -> new FileAnswer(
                        row.getLong("id"), row.getString("name"), row.getLong("size"), row.getString("media_type")))
                .list()
                .stream()
                .collect(Collectors.toMap(FileAnswer::id, Function.identity()));
    }
}
