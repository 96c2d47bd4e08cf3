package crm.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTests {

    @TempDir
    Path home;

    @Test
    void whatAKilledProcessLeftIsSweptAndWhatARunningOneUsesStays() throws Exception {
        Path running = TemporaryFolder.take(home);
        Files.writeString(running.resolve("upload"), "half");
        Path dead = home.resolve("tmp").resolve(UUID.randomUUID().toString());
        Files.createDirectories(dead.resolve("tomcat"));
        Files.createFile(dead.resolveSibling(dead.getFileName() + ".lock"));
        Path next = TemporaryFolder.take(home);
        assertThat(next).isEmptyDirectory().isNotEqualTo(running);
        assertThat(running.resolve("upload")).hasContent("half");
        assertThat(dead).doesNotExist();
        assertThat(dead.resolveSibling(dead.getFileName() + ".lock")).doesNotExist();
    }
}
