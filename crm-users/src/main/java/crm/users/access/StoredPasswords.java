package crm.users.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replaces passwords; which sign-ins end by that is the caller's matter. */
@Component
public class StoredPasswords {

    private final JdbcClient db;

    StoredPasswords(JdbcClient db) {
        this.db = db;
    }

    /** @param hash as {@link PasswordPolicy#hash} made it */
    public void replace(long userId, String hash) {
        db.sql("update users.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", userId)
                .update();
    }
}
