package crm.app.factor;

import static crm.app.tables.Passkey.PASSKEY;
import static crm.app.tables.RecoveryCode.RECOVERY_CODE;
import static crm.app.tables.SecondFactor.SECOND_FACTOR;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import crm.users.api.SecondFactorRule;
import java.security.SecureRandom;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a person needs besides the password. */
@Component
public class SecondFactors {

    private static final int HANDLE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DSLContext db;
    private final SecondFactorRule rule;

    SecondFactors(DSLContext db, SecondFactorRule rule) {
        this.db = db;
        this.rule = rule;
    }

    /** What has to follow the password. */
    public enum Need {
        /** Nothing. */
        NONE,
        /** One of the person's factors. */
        ENTER,
        /** The role demands a factor, and the person has none yet. */
        ENROL
    }

    public Need need(long person) {
        if (enrolled(person)) {
            return Need.ENTER;
        }
        return rule.required(person) ? Need.ENROL : Need.NONE;
    }

    public boolean enrolled(long person) {
        Condition enrolled = exists(selectOne()
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person), SECOND_FACTOR.TOTP_SECRET.isNotNull()))
                .or(exists(selectOne().from(PASSKEY).where(PASSKEY.PERSON_ID.eq(person))));
        return db.select(field(enrolled)).fetchSingle().value1();
    }

    boolean required(long person) {
        return rule.required(person);
    }

    /** The row that a person's factors hang on. */
    void prepare(long person) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        db.insertInto(SECOND_FACTOR, SECOND_FACTOR.PERSON_ID, SECOND_FACTOR.USER_HANDLE)
                .values(person, handle)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes all factors from a person. */
    void removeAll(long person) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        db.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).execute();
        db.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.PERSON_ID.eq(person)).execute();
    }
}
