package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.settings.FileSettings;
import crm.files.store.FileStore;
import crm.kernel.LimitException;
import crm.kernel.RecordRef;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Keeps bytes and the row that knows of them, each step for itself: no transaction waits for the store. */
@Component
class Incoming {

    private static final int KEY_BYTES = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final FileRows rows;
    private final FileStore store;
    private final FileSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Incoming(FileRows rows, FileStore store, FileSettings settings, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     *
     * @throws LimitException when this person has uploaded so much already that they have to wait
     */
    FileAnswer keep(RecordRef uploader, NewFile file, InputStream content) throws IOException {
        Instant now = clock.instant();
        FileRows.Uploaded before = rows.uploadedSince(uploader, now.minus(DAY));
        if (before.size() + file.size() > settings.maxPerDay().toBytes()) {
            throw new LimitException(
                    "uploads-a-day",
                    Duration.between(now, before.first().plus(DAY)),
                    Uploads.megabytes(settings.maxPerDay()));
        }
        return write(uploader, file, content);
    }

    /** A file that the application made: nobody's uploads are counted for it. */
    FileAnswer keepMade(RecordRef maker, NewFile file, InputStream content) throws IOException {
        return write(maker, file, content);
    }

    private FileAnswer write(RecordRef owner, NewFile file, InputStream content) throws IOException {
        String key = newKey();
        long id = rows.coming(key, file, owner, clock.instant());
        rows.arrived(id, write(key, content));
        return file.kept(id);
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
