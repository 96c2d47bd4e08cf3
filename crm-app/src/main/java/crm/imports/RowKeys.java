package crm.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names rows by what they hold and, as files hold equal rows that are not mistakes, by which of its equals each is. */
final class RowKeys {

    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final Map<Long, Integer> seen = new HashMap<>();

    RowKeys() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String next(@Nullable String[] cells) {
        for (String cell : cells) {
            digest.update(cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        long start = java.nio.ByteBuffer.wrap(hash).getLong();
        int occurrence = seen.merge(start, 1, Integer::sum);
        return HexFormat.of().formatHex(hash, 0, BYTES) + "-" + occurrence;
    }
}
