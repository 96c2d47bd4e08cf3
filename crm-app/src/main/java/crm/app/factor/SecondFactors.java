package crm.app.factor;

import crm.users.api.SecondFactorRule;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person needs besides the password. */
@Component
public class SecondFactors {

    private static final int HANDLE_BYTES = 32;

    private static final String ENROLLED = """
            select exists (select from app.second_factor where person_id = :id and totp_secret is not null)
                or exists (select from app.passkey where person_id = :id)
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final SecondFactorRule rule;

    SecondFactors(JdbcClient db, SecondFactorRule rule) {
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
        return db.sql(ENROLLED).param("id", person).query(Boolean.class).single();
    }

    boolean required(long person) {
        return rule.required(person);
    }

    /** The row that a person's factors hang on. */
    void prepare(long person) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        db.sql("insert into app.second_factor (person_id, user_handle) values (:id, :handle) on conflict do nothing")
                .param("id", person)
                .param("handle", handle)
                .update();
    }

    /** Takes all factors from a person. */
    void removeAll(long person) {
        db.sql("delete from app.recovery_code where person_id = :id")
                .param("id", person)
                .update();
        db.sql("delete from app.passkey where person_id = :id")
                .param("id", person)
                .update();
        db.sql("delete from app.second_factor where person_id = :id")
                .param("id", person)
                .update();
    }
}
