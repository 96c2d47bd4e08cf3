package crm.files.file;

import crm.files.store.FileStore;
import crm.kernel.RecordRef;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Keeps bytes and the row that knows of them, each step for itself: no transaction waits for the store. */
@Component
class Incoming {

    private static final int KEY_BYTES = 20;

    private final FileRows rows;
    private final FileStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Incoming(FileRows rows, FileStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /** The new file's id. */
    long keep(RecordRef uploader, String name, long size, String mediaType, boolean picture, InputStream content)
            throws IOException {
        String key = newKey();
        long id = rows.coming(key, name, size, mediaType, uploader, picture, clock.instant());
        rows.arrived(id, write(key, content));
        return id;
    }

    /** Puts other bytes in the place of those that are there; returns their checksum. */
    String write(String key, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        store.write(key, new DigestInputStream(content, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Says nothing about the file and cannot be guessed. */
    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
