package crm.app.factor;

import static crm.app.tables.RecoveryCode.RECOVERY_CODE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
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
    private final DSLContext db;
    private final Clock clock;

    RecoveryCodes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** New codes; the earlier ones are void. */
    List<String> make(long person) {
        remove(person);
        List<String> codes = IntStream.range(0, CODES).mapToObj(i -> code()).toList();
        codes.forEach(code -> db.insertInto(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID, RECOVERY_CODE.CODE_HASH)
                .values(person, hash(person, code))
                .execute());
        return codes;
    }

    boolean use(long person, String code) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .where(
                                RECOVERY_CODE.PERSON_ID.eq(person),
                                RECOVERY_CODE.CODE_HASH.eq(hash(person, code)),
                                RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int left(long person) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(person), RECOVERY_CODE.USED_AT.isNull());
    }

    void remove(long person) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
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
