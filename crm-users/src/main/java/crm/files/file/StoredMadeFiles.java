package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.api.FileNames;
import crm.files.api.MadeFiles;
import crm.kernel.RecordRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
class StoredMadeFiles implements MadeFiles {

    private final Incoming incoming;

    StoredMadeFiles(Incoming incoming) {
        this.incoming = incoming;
    }

    @Override
    public FileAnswer keep(RecordRef maker, String name, String mediaType, Path content) throws IOException {
        var file = new NewFile(FileNames.clean(name), Files.size(content), mediaType, NewFile.Origin.MADE);
        try (InputStream bytes = Files.newInputStream(content)) {
            return incoming.keepMade(maker, file, bytes);
        }
    }
}
