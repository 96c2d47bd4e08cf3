package crm.imports.table;

import crm.imports.table.TableException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what an OLE2 compound file holds from the names in its directory, wherever the directory lies. */
final class Ole2 {

    private static final int SECTOR = 512;
    private static final int DIRECTORY_ENTRY = 128;

    private Ole2() {}

    static TableException refusal(Path file) throws IOException {
        boolean excel = false;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sector = in.readNBytes(SECTOR);
            while (sector.length > 0) {
                for (int at = 0; at + DIRECTORY_ENTRY <= sector.length; at += DIRECTORY_ENTRY) {
                    if (startsWith(sector, at, "EncryptedPackage")) {
                        return new TableException(Code.ENCRYPTED);
                    }
                    excel |= startsWith(sector, at, "Workbook") || startsWith(sector, at, "Book");
                }
                sector = in.readNBytes(SECTOR);
            }
        }
        return excel ? new TableException(Code.OLD_EXCEL) : new TableException(Code.NOT_A_TABLE, "ole2");
    }

    private static boolean startsWith(byte[] sector, int at, String name) {
        byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i < bytes.length; i++) {
            if (sector[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
