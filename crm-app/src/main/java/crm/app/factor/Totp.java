package crm.app.factor;

import static crm.app.tables.SecondFactor.SECOND_FACTOR;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import crm.app.vault.KeyVault;
import crm.kernel.ProblemException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app by RFC 6238: six digits, half a minute, SHA-1, which is what all such apps understand. */
@Component
class Totp {

    private static final int SECRET_BYTES = 20;
    private static final String ALGORITHM = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1;
    /** Clocks of telephones differ by as much. */
    private static final int STEPS_ASIDE = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final DSLContext db;
    private final KeyVault vault;
    private final Clock clock;

    Totp(DSLContext db, KeyVault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    boolean enrolled(long person) {
        return secret(person, SECOND_FACTOR.TOTP_SECRET) != null;
    }

    /** A new secret, which counts once a code of it has been shown. */
    byte[] begin(long person) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        db.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.TOTP_PENDING, vault.encrypt(secret))
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .execute();
        return secret;
    }

    /** False when the code is not of the new secret, or nothing has been begun. */
    boolean confirm(long person, String code) {
        byte[] pending = secret(person, SECOND_FACTOR.TOTP_PENDING);
        OptionalLong step = pending == null ? OptionalLong.empty() : step(pending, code);
        return step.isPresent()
                && db.update(SECOND_FACTOR)
                                .set(SECOND_FACTOR.TOTP_SECRET, SECOND_FACTOR.TOTP_PENDING)
                                .setNull(SECOND_FACTOR.TOTP_PENDING)
                                .set(SECOND_FACTOR.TOTP_ADDED_AT, clock.instant())
                                .set(SECOND_FACTOR.TOTP_STEP, step.getAsLong())
                                .where(SECOND_FACTOR.PERSON_ID.eq(person), SECOND_FACTOR.TOTP_PENDING.isNotNull())
                                .execute()
                        == 1;
    }

    /** Whether the code is right now and neither it nor a later one has been used. */
    boolean use(long person, String code) {
        byte[] secret = secret(person, SECOND_FACTOR.TOTP_SECRET);
        OptionalLong step = secret == null ? OptionalLong.empty() : step(secret, code);
        return step.isPresent()
                && db.update(SECOND_FACTOR)
                                .set(SECOND_FACTOR.TOTP_STEP, step.getAsLong())
                                .where(SECOND_FACTOR.PERSON_ID.eq(person), SECOND_FACTOR.TOTP_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    /** What was begun is not finished any more. */
    void abandon(long person) {
        db.update(SECOND_FACTOR)
                .setNull(SECOND_FACTOR.TOTP_PENDING)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .execute();
    }

    void remove(long person) {
        db.update(SECOND_FACTOR)
                .setNull(SECOND_FACTOR.TOTP_SECRET)
                .setNull(SECOND_FACTOR.TOTP_PENDING)
                .setNull(SECOND_FACTOR.TOTP_ADDED_AT)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .execute();
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

    private byte @Nullable [] secret(long person, Field<byte[]> which) {
        byte @Nullable [] stored = db.select(which)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.PERSON_ID.eq(person))
                .fetchOne(which);
        if (stored == null) {
            return null;
        }
        try {
            return vault.decrypt(stored);
        } catch (IllegalStateException otherKey) {
            throw ProblemException.of(503, "second-factor-unreadable");
        }
    }
}
