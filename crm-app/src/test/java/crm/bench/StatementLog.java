package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The statements that the application really sends, as the server's log shows them with their parameters. */
final class StatementLog {

    private static final Pattern EXECUTED = Pattern.compile("^(?:execute \\S+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final int SETTLING = 500;

    private final Path file;
    private final Database database;
    private int read;

    StatementLog(Path home, Database database) {
        this.file = home.resolve("statements.json");
        this.database = database;
    }

    /** @param parameters by their numbers, from 1 on; null for NULL */
    record Statement(String text, Map<Integer, @Nullable String> parameters) {

        boolean begins() {
            return text.toUpperCase(java.util.Locale.ROOT).startsWith("BEGIN");
        }

        boolean works() {
            return !begins() && !ends();
        }

        boolean ends() {
            return text.equals("COMMIT") || text.equals("ROLLBACK");
        }
    }

    /**
     * Logs while the requests are made, one after the other.
     *
     * @return what each of them sent; statements that not all of them sent are left out
     */
    List<List<Statement>> during(List<Asked> requests) throws Exception {
        database.setting("log_statement", "'all'");
        Thread.sleep(SETTLING);
        skip();
        for (Asked request : requests) {
            request.run();
        }
        database.setting("log_statement", "'none'");
        Thread.sleep(SETTLING);
        return divided(transactions(), requests.size());
    }

    interface Asked {
        void run() throws Exception;
    }

    private void skip() throws IOException {
        read = lines().size();
    }

    private List<String> lines() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        }
    }

    /** Statements of one transaction together, in the order of their ends. */
    private List<List<Statement>> transactions() throws IOException {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        var all = new ArrayList<List<Statement>>();
        for (String line : lines().subList(read, lines().size())) {
            JsonNode entry = Person.json(line);
            Statement statement = statement(entry);
            if (statement == null || "postgres".equals(entry.path("user").asString(""))) {
                continue;
            }
            String session = entry.path("session_id").asString("");
            if (statement.begins()) {
                open.put(session, new ArrayList<>());
            }
            List<Statement> transaction = open.getOrDefault(session, new ArrayList<>());
            transaction.add(statement);
            if (statement.ends() || !open.containsKey(session)) {
                open.remove(session);
                all.add(transaction);
            }
        }
        return all;
    }

    private static @Nullable Statement statement(JsonNode entry) {
        Matcher executed = EXECUTED.matcher(entry.path("message").asString(""));
        if (!executed.matches()) {
            return null;
        }
        var parameters = new LinkedHashMap<Integer, @Nullable String>();
        Matcher parameter = PARAMETER.matcher(entry.path("detail").asString(""));
        while (parameter.find()) {
            String value = parameter.group(2);
            parameters.put(
                    Integer.valueOf(parameter.group(1)),
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return new Statement(executed.group(1), parameters);
    }

    /** Drops what only some requests sent: ids for fifty at once, a name that was not in the cache, and jobs. */
    private static List<List<Statement>> divided(List<List<Statement>> transactions, int requests) {
        Map<String, Integer> times = new LinkedHashMap<>();
        transactions.forEach(
                transaction -> transaction.forEach(statement -> times.merge(statement.text(), 1, Integer::sum)));
        List<List<Statement>> kept = transactions.stream()
                .map(transaction -> transaction.stream()
                        .filter(statement -> times.getOrDefault(statement.text(), 0) * 10 >= requests * 9)
                        .toList())
                .filter(transaction -> transaction.stream().anyMatch(Statement::works))
                .toList();
        if (kept.isEmpty() || kept.size() % requests != 0) {
            throw new BenchException("%d requests sent %d transactions: %s".formatted(requests, kept.size(), times));
        }
        int each = kept.size() / requests;
        var divided = new ArrayList<List<Statement>>();
        for (int i = 0; i < requests; i++) {
            divided.add(kept.subList(i * each, (i + 1) * each).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        return divided;
    }
}
