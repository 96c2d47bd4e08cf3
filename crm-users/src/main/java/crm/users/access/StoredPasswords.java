package crm.users.access;

import static crm.users.tables.Person.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Replaces passwords; which sign-ins end by that is the caller's matter. */
@Component
public class StoredPasswords {

    private final DSLContext db;

    StoredPasswords(DSLContext db) {
        this.db = db;
    }

    /** @param hash as {@link PasswordPolicy#hash} made it */
    public void replace(long userId, String hash) {
        db.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .where(PERSON.ID.eq(userId))
                .execute();
    }
}
