package crm.app.security;

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
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final String INSERT = """
            insert into app.signing_key (kid, fingerprint, public_jwk, private_jwk, created_at, used_at)
            values (:kid, :fingerprint, :public, :private, :now, :now)
            on conflict (fingerprint) do update set used_at = :now
            """;

    private final JdbcClient db;
    private final KeyVault vault;
    private final Clock clock;
    private final RSAKey own;
    private volatile Known known;

    SigningKeys(JdbcClient db, KeyVault vault, Clock clock) {
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
        db.sql("update app.signing_key set used_at = :now where kid = :kid")
                .param("now", Timestamp.from(now))
                .param("kid", own.getKeyID())
                .update();
        db.sql("delete from app.signing_key where used_at < :before")
                .param("before", Timestamp.from(now.minus(FORGOTTEN)))
                .update();
    }

    private Known refreshed() {
        Known fresh = read();
        known = fresh;
        return fresh;
    }

    private Known read() {
        List<JWK> keys = new ArrayList<>();
        db.sql("select public_jwk from app.signing_key order by created_at desc")
                .query(String.class)
                .list()
                .forEach(text -> keys.add(parsed(text)));
        return new Known(new JWKSet(keys), clock.instant());
    }

    private RSAKey ownKey() {
        RSAKey fresh = generated();
        db.sql(INSERT)
                .param("kid", fresh.getKeyID())
                .param("fingerprint", vault.fingerprint())
                .param("public", fresh.toPublicJWK().toJSONString())
                .param("private", vault.encrypt(fresh.toJSONString().getBytes(StandardCharsets.UTF_8)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        byte[] stored = db.sql("select private_jwk from app.signing_key where fingerprint = :fingerprint")
                .param("fingerprint", vault.fingerprint())
                .query((row, i) -> row.getBytes(1))
                .single();
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
