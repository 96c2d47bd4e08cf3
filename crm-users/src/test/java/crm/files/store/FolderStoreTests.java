package crm.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.files.settings.FileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTests extends FileStoreContract {

    @TempDir
    private Path folder;

    @Override
    FileStore store() {
        return new FolderStore(new FileSettings(folder, null, null, null, null));
    }

    @Override
    List<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    @Test
    void onlyTheServerMayReadTheFiles() throws IOException {
        store().write(KEY, bytes("таємне"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .endsWith("------");
            }
        }
    }
}
