package crm.app.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import crm.app.vault.KeyVault;
import crm.kernel.ProblemException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app by RFC 6238: six digits, half a minute, SHA-1, which is what all such apps understand. */
@Component
class Totp {

    private static final int SECRET_BYTES = 20;
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;
    /** Clocks of telephones differ by as much. */
    private static final int STEPS_ASIDE = 1;

    private static final String SECRET = "select totp_secret from app.second_factor where person_id = :id";
    private static final String PENDING = "select totp_pending from app.second_factor where person_id = :id";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final KeyVault vault;
    private final Clock clock;

    Totp(JdbcClient db, KeyVault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    boolean enrolled(long person) {
        return secret(person, SECRET) != null;
    }

    /** A new secret, which counts once a code of it has been shown. */
    byte[] begin(long person) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        db.sql("update app.second_factor set totp_pending = :secret where person_id = :id")
                .param("secret", vault.encrypt(secret))
                .param("id", person)
                .update();
        return secret;
    }

    /** False when the code is not of the new secret, or nothing has been begun. */
    boolean confirm(long person, String code) {
        byte[] pending = secret(person, PENDING);
        OptionalLong step = pending == null ? OptionalLong.empty() : step(pending, code);
        return step.isPresent()
                && db.sql("""
                                update app.second_factor set totp_secret = totp_pending, totp_pending = null,
                                    totp_added_at = :now, totp_step = :step
                                where person_id = :id and totp_pending is not null
                                """)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("step", step.getAsLong())
                                .param("id", person)
                                .update()
                        == 1;
    }

    /** Whether the code is right now and neither it nor a later one has been used. */
    boolean use(long person, String code) {
        byte[] secret = secret(person, SECRET);
        OptionalLong step = secret == null ? OptionalLong.empty() : step(secret, code);
        return step.isPresent()
                && db.sql("update app.second_factor set totp_step = :step where person_id = :id and totp_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", person)
                                .update()
                        == 1;
    }

    /** What was begun is not finished any more. */
    void abandon(long person) {
        db.sql("update app.second_factor set totp_pending = null where person_id = :id")
                .param("id", person)
                .update();
    }

    void remove(long person) {
        db.sql(
                        "update app.second_factor set totp_secret = null, totp_pending = null, totp_added_at = null where person_id = :id")
                .param("id", person)
                .update();
    }

    private OptionalLong step(byte[] secret, String code) {
        Duration length = codes.getTimeStep();
        long now = clock.instant().getEpochSecond() / length.toSeconds();
        var key = new SecretKeySpec(secret, ALGORITHM);
        for (long step = now - STEPS_ASIDE; step <= now + STEPS_ASIDE; step++) {
            if (same(at(key, Instant.ofEpochSecond(step * length.toSeconds())), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private String at(SecretKeySpec key, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private byte @Nullable [] secret(long person, String query) {
        byte @Nullable [] stored = db.sql(query)
                .param("id", person)
                .query((row, i) -> new Stored(row.getBytes(1)))
                .optional()
                .orElse(new Stored(null))
                .secret();
        if (stored == null) {
            return null;
        }
        try {
            return vault.decrypt(stored);
        } catch (IllegalStateException otherKey) {
            throw ProblemException.of(503, "second-factor-unreadable");
        }
    }

    private record Stored(byte @Nullable [] secret) {}
}
