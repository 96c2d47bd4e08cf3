package crm.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Another user of the machine, who has no rights of ours. Only the superuser can act as one, so tests with it are skipped for others. */
public final class Nobody {

    private Nobody() {}

    public static void assumeThere() {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "acting as another user takes root and setpriv");
    }

    /** The folder, which others may enter from now on as they may enter people's homes on many machines. */
    public static Path reachable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    public static Process start(Path output, String... command) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What the command of that user says; nothing where it is refused. */
    public static String says(Path output, String... command) throws IOException, InterruptedException {
        start(output, command).waitFor();
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }
}
