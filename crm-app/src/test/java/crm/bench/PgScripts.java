package crm.bench;

import crm.bench.StatementLog.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a request as scripts for pgbench, with parameters where the application has parameters. A parameter that the request
 * decides is varied by pgbench; one that is always the same is a constant; where others differ from request to request, there is a script
 * for every request that was looked at.
 */
final class PgScripts {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Work work;
    private final List<List<Statement>> requests;
    private final List<Map<String, String>> values;
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final List<String> scripts = new ArrayList<>();

    private PgScripts(Work work, List<List<Statement>> requests, List<Map<String, String>> values) {
        this.work = work;
        this.requests = requests;
        this.values = values;
    }

    /** @param values of the variables in each of the requests */
    static PgScripts of(Work work, List<List<Statement>> requests, List<Map<String, String>> values) {
        var made = new PgScripts(work, requests, values);
        made.requireSameStatements();
        int distinct = made.uniform() ? 1 : requests.size();
        for (int i = 0; i < distinct; i++) {
            made.scripts.add(made.script(i));
        }
        return made;
    }

    /** The same with a statement around the one that reads a page of entries. */
    PgScripts within(String frame) {
        return of(work, requests.stream().map(request -> framed(frame, request)).toList(), values);
    }

    private static List<Statement> framed(String frame, List<Statement> request) {
        var framed = new ArrayList<>(request);
        Statement read = framed.stream()
                .filter(statement -> statement.text().matches("(?s)(with \"found\" .*)?select \"entry\".*"))
                .findFirst()
                .orElseThrow(() -> new BenchException("No page is read by " + request));
        framed.set(
                framed.indexOf(read),
                new Statement(frame.formatted(read.text()).replaceAll("\\s+", " "), read.parameters()));
        return framed;
    }

    List<String> scripts() {
        return scripts;
    }

    /** Values of variables that the scripts use and do not set. */
    Map<String, String> constants() {
        return constants;
    }

    /** What one request sends. */
    List<String> statements() {
        return requests.getFirst().stream().map(Statement::text).toList();
    }

    private void requireSameStatements() {
        List<String> first = statements();
        for (List<Statement> request : requests) {
            List<String> texts = request.stream().map(Statement::text).toList();
            if (!texts.equals(first)) {
                throw new BenchException("Requests of %s send different statements:%n%s%n%s"
                        .formatted(work.name(), String.join("\n", first), String.join("\n", texts)));
            }
        }
    }

    private boolean uniform() {
        for (int s = 0; s < requests.getFirst().size(); s++) {
            for (Integer p : requests.getFirst().get(s).parameters().keySet()) {
                if (variable(s, p) == null && !constant(s, p)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean constant(int statement, int parameter) {
        return requests.stream()
                        .map(request -> Objects.toString(
                                request.get(statement).parameters().get(parameter)))
                        .distinct()
                        .count()
                == 1;
    }

    /** The variable whose value this parameter was in every request. */
    private @Nullable String variable(int statement, int parameter) {
        for (String name : values.getFirst().keySet()) {
            boolean always = true;
            for (int i = 0; i < requests.size(); i++) {
                String value = requests.get(i).get(statement).parameters().get(parameter);
                always &= Objects.equals(value, values.get(i).get(name));
            }
            if (always) {
                return name;
            }
        }
        return null;
    }

    private String script(int request) {
        var lines = new ArrayList<>(work.before());
        List<Statement> statements = requests.get(request);
        boolean piped = false;
        boolean first = true;
        for (int s = 0; s < statements.size(); s++) {
            Statement statement = statements.get(s);
            boolean reads = !statement.begins() && first;
            boolean taken = reads && !work.afterFirst().isEmpty();
            // The driver sends BEGIN along with the first statement.
            if (statement.begins() && work.afterFirst().isEmpty()) {
                lines.add("\\startpipeline");
                piped = true;
            }
            lines.add(text(request, s) + (taken ? " \\gset" : ";"));
            if (piped && !statement.begins()) {
                lines.add("\\endpipeline");
                piped = false;
            }
            if (taken) {
                lines.addAll(work.afterFirst());
            }
            first &= !reads;
        }
        return String.join("\n", lines) + "\n";
    }

    /** pgbench has no variables for NULL and the empty text. */
    private String text(int request, int s) {
        Statement statement = requests.get(request).get(s);
        var text = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(statement.text());
        while (parameter.find()) {
            int p = Integer.parseInt(parameter.group(1));
            String name = variable(s, p);
            String value = statement.parameters().get(p);
            if (name == null && value != null && !value.isEmpty()) {
                name = "v%d_%d_%d".formatted(constant(s, p) ? 0 : request, s, p);
                constants.put(name, value);
            }
            parameter.appendReplacement(text, name != null ? ":" + name : value == null ? "null" : "''");
        }
        return parameter.appendTail(text).toString();
    }
}
