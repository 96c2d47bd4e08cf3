package crm.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. What they say goes into a log, which begins anew with each start. PostgreSQL refuses to run as root; whoever
 * starts the application as root gets it in a user namespace, where it does not look like that.
 *
 * @param programs their folder
 * @param log where they say what went wrong
 */
record PgCommand(Path programs, Path log) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LAST_WORDS = 2_000;

    void run(String program, String... arguments) throws IOException {
        type("", program, arguments);
    }

    /** @param input what is typed into the program */
    void type(String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(namespace());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Settings of somebody's psql are not for this server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            try (var keyboard = process.getOutputStream()) {
                keyboard.write(input.getBytes(StandardCharsets.US_ASCII));
            }
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new IOException(program + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " fails: " + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void beginLog() throws IOException {
        Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private String lastWords() throws IOException {
        String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
        return said.substring(Math.max(0, said.length() - LAST_WORDS));
    }

    private static List<String> namespace() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }
}
