package crm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the database with made-up contacts, companies, leads and deals, with all that the application keeps beside them. */
final class Load {

    private Load() {}

    /** Deals, and a quarter as many leads. */
    static Dataset into(Database database, List<Long> people, int size) throws IOException {
        var data = new Dataset(size, people);
        JdbcTemplate sql = database.sql();
        String script;
        try (InputStream file = Objects.requireNonNull(Load.class.getResourceAsStream("/bench/load.sql"))) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        script = script.replace(":entries", Long.toString(data.entries()))
                .replace(":contacts", Long.toString(data.contacts()))
                .replace(":companies", Long.toString(data.companies()))
                .replace(":people", people.stream().map(String::valueOf).collect(Collectors.joining(",")));
        for (String statement : script.split(";\n")) {
            sql.execute(statement);
        }
        return data;
    }
}
