package crm.app.factor;

import static crm.app.tables.SecondFactor.SECOND_FACTOR;
import static crm.app.tables.SigningKey.SIGNING_KEY;

import crm.app.vault.KeyVault;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start, before people stand at a closed door, that the key is not the one that the database was encrypted with. */
@Component
class LostKey {

    private static final Logger log = LoggerFactory.getLogger(LostKey.class);

    private final DSLContext db;
    private final KeyVault vault;

    LostKey(DSLContext db, KeyVault vault) {
        this.db = db;
        this.vault = vault;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        loss().ifPresent(log::error);
    }

    /** What is lost and what helps; empty while all is well. */
    Optional<String> loss() {
        List<byte[]> secrets = db.select(SECOND_FACTOR.TOTP_SECRET)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.TOTP_SECRET.isNotNull())
                .fetch(SECOND_FACTOR.TOTP_SECRET);
        long lost = secrets.stream().filter(secret -> !opens(secret)).count();
        if (lost > 0) {
            return Optional.of("The key in " + vault.place() + " is not the one that the database was encrypted with. "
                    + "Lost with it are the authenticator apps of " + lost + " of " + secrets.size()
                    + " people: they need their recovery codes, a passkey, or a reset by an administrator. Stop the"
                    + " application and put the former key back, keys/signing.key of a backup or CRM_SECURITY_KEY;"
                    + " then nothing is lost.");
        }
        if (vault.fresh() && others()) {
            return Optional.of("A new key was made in " + vault.place()
                    + ", although this installation has worked with another before. Authenticator apps that"
                    + " other nodes set up cannot be checked here; nothing else is lost. If no other node has"
                    + " a key of its own, put the former one back, keys/signing.key of a backup or"
                    + " CRM_SECURITY_KEY.");
        }
        return Optional.empty();
    }

    private boolean others() {
        return db.fetchExists(SIGNING_KEY, SIGNING_KEY.FINGERPRINT.ne(vault.fingerprint()));
    }

    private boolean opens(byte[] secret) {
        try {
            vault.decrypt(secret);
            return true;
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }
}
