package crm.app.security;

import static crm.app.tables.SigningKey.SIGNING_KEY;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import crm.app.vault.KeyVault;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys that access tokens are signed with. Nodes with the same encryption key sign with one key, others with one each; all nodes
 * trust the public parts of all keys, so a cluster needs no settings. A key that no node has used for a month is forgotten.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;
    private static final Duration TRUSTED = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final DSLContext db;
    private final KeyVault vault;
    private final Clock clock;
    private final RSAKey own;
    private volatile Known known;

    SigningKeys(DSLContext db, KeyVault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
        this.own = ownKey();
        this.known = read();
    }

    /** The key that this node signs with. */
    RSAKey own() {
        return own;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        Known now = known;
        if (now.readAt().plus(TRUSTED).isBefore(clock.instant())) {
            now = refreshed();
        }
        List<JWK> found = selector.select(now.keys());
        if (found.isEmpty() && now.readAt().plus(BETWEEN_READS).isBefore(clock.instant())) {
            found = selector.select(refreshed().keys());
        }
        return found;
    }

    @Scheduled(fixedDelayString = "P1D")
    void keep() {
        Instant now = clock.instant();
        db.update(SIGNING_KEY)
                .set(SIGNING_KEY.USED_AT, now)
                .where(SIGNING_KEY.KID.eq(own.getKeyID()))
                .execute();
        db.deleteFrom(SIGNING_KEY)
                .where(SIGNING_KEY.USED_AT.lt(now.minus(FORGOTTEN)))
                .execute();
    }

    private Known refreshed() {
        Known fresh = read();
        known = fresh;
        return fresh;
    }

    private Known read() {
        List<JWK> keys = new ArrayList<>();
        db.select(SIGNING_KEY.PUBLIC_JWK)
                .from(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT.desc())
                .fetch(SIGNING_KEY.PUBLIC_JWK)
                .forEach(text -> keys.add(parsed(text)));
        return new Known(new JWKSet(keys), clock.instant());
    }

    private RSAKey ownKey() {
        RSAKey fresh = generated();
        Instant now = clock.instant();
        db.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.KID, fresh.getKeyID())
                .set(SIGNING_KEY.FINGERPRINT, vault.fingerprint())
                .set(SIGNING_KEY.PUBLIC_JWK, fresh.toPublicJWK().toJSONString())
                .set(SIGNING_KEY.PRIVATE_JWK, vault.encrypt(fresh.toJSONString().getBytes(StandardCharsets.UTF_8)))
                .set(SIGNING_KEY.CREATED_AT, now)
                .set(SIGNING_KEY.USED_AT, now)
                .onConflict(SIGNING_KEY.FINGERPRINT)
                .doUpdate()
                .set(SIGNING_KEY.USED_AT, now)
                .execute();
        byte[] stored = db.select(SIGNING_KEY.PRIVATE_JWK)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.FINGERPRINT.eq(vault.fingerprint()))
                .fetchSingle()
                .value1();
        return parsed(new String(vault.decrypt(stored), StandardCharsets.UTF_8)).toRSAKey();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parsed(String text) {
        try {
            return JWK.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key in the database is damaged", e);
        }
    }

    private record Known(JWKSet keys, Instant readAt) {}
}
