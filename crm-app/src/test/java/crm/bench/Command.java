package crm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs another program to its end. */
final class Command {

    private Command() {}

    /** What it wrote, errors included. */
    static String output(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String written =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException(words.getFirst() + " failed:\n" + written);
            }
            return written;
        } finally {
            process.destroyForcibly();
        }
    }

    /** @param debianPackage that it comes with */
    static void require(String program, String debianPackage) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (java.nio.file.Files.isExecutable(Path.of(folder, program))) {
                return;
            }
        }
        throw new BenchException(program + " is missing. Install it with: apt-get install " + debianPackage);
    }
}
