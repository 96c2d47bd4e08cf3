package crm.users.setup;

import crm.kernel.BuiltInRole;
import crm.kernel.ProblemException;
import crm.users.access.PasswordPolicy;
import crm.users.access.Secrets;
import crm.users.person.People;
import crm.users.person.PersonAnswer;
import crm.users.role.RoleGuard;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open while there is nobody: each start of a node makes a link, and who uses one of them first becomes the owner and ends them all. */
@Service
class Setup {

    private final JdbcClient db;
    private final People people;
    private final RoleGuard roles;
    private final PasswordPolicy passwords;
    private final Clock clock;

    Setup(JdbcClient db, People people, RoleGuard roles, PasswordPolicy passwords, Clock clock) {
        this.db = db;
        this.people = people;
        this.roles = roles;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new token, which works beside those of other nodes and earlier starts; none once there is somebody. */
    @Transactional
    public Optional<String> open() {
        lock();
        if (db.sql("select exists (select from users.person)")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        String token = Secrets.token();
        db.sql("insert into users.setup_token (token_hash, created_at) values (:hash, :now)")
                .param("hash", Secrets.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Optional.of(token);
    }

    @Transactional(readOnly = true)
    public void requireOpen(String token) {
        boolean open = db.sql("""
                        select exists (select from users.setup_token where token_hash = :hash)
                            and not exists (select from users.person)
                        """)
                .param("hash", Secrets.hash(token))
                .query(Boolean.class)
                .single();
        if (!open) {
            throw ProblemException.notFound("setup-closed");
        }
    }

    @Transactional
    public PersonAnswer complete(SetupRequest request) {
        lock();
        requireOpen(request.token());
        db.sql("delete from users.setup_token").update();
        String hash = passwords.hash(request.password(), request.email());
        return people.create(request.person(roles.builtIn(BuiltInRole.OWNER)), hash, null);
    }

    /** Of several links that are used at once one wins, and a node that starts meanwhile waits for what comes of it. */
    private void lock() {
        db.sql("lock table users.setup_token in share row exclusive mode").update();
    }
}
