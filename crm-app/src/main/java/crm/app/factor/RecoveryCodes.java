package crm.app.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes that each stand once for a lost factor. Each carries some 79 random bits, so that a plain hash keeps them safe. */
@Component
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    /** Without what is easily confused on paper. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** New codes; the earlier ones are void. */
    List<String> make(long person) {
        remove(person);
        List<String> codes = IntStream.range(0, CODES).mapToObj(i -> code()).toList();
        codes.forEach(code -> db.sql("insert into app.recovery_code (person_id, code_hash) values (:id, :hash)")
                .param("id", person)
                .param("hash", hash(person, code))
                .update());
        return codes;
    }

    boolean use(long person, String code) {
        return db.sql("""
                        update app.recovery_code set used_at = :now
                        where person_id = :id and code_hash = :hash and used_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", person)
                        .param("hash", hash(person, code))
                        .update()
                == 1;
    }

    int left(long person) {
        return db.sql("select count(*) from app.recovery_code where person_id = :id and used_at is null")
                .param("id", person)
                .query(Integer.class)
                .single();
    }

    void remove(long person) {
        db.sql("delete from app.recovery_code where person_id = :id")
                .param("id", person)
                .update();
    }

    private String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                        .mapToObj(i -> ALPHABET.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static byte[] hash(long person, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest((person + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
