package crm.users.setup;

import crm.kernel.ProblemException;
import crm.users.access.PasswordPolicy;
import crm.users.access.Secrets;
import crm.users.api.Installation;
import crm.users.person.People;
import crm.users.person.PersonAnswer;
import crm.users.role.RoleGuard;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open while there is nobody: each start prints a new link, and the one who uses it becomes the owner. */
@Service
class Setup {

    private static final Logger log = LoggerFactory.getLogger(Setup.class);

    private final JdbcClient db;
    private final People people;
    private final RoleGuard roles;
    private final PasswordPolicy passwords;
    private final Installation installation;
    private final Clock clock;

    Setup(
            JdbcClient db,
            People people,
            RoleGuard roles,
            PasswordPolicy passwords,
            Installation installation,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.roles = roles;
        this.passwords = passwords;
        this.installation = installation;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void open() {
        if (db.sql("select exists (select from users.person)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        String token = Secrets.token();
        db.sql("""
                        insert into users.setup_token (token_hash, created_at) values (:hash, :now)
                        on conflict (one) do update set token_hash = :hash, created_at = :now
                        """)
                .param("hash", Secrets.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        log.info("Set up the CRM: {}", installation.link("/setup?token=" + token));
    }

    @Transactional(readOnly = true)
    public void requireOpen(String token) {
        boolean open = db.sql("select exists (select from users.setup_token where token_hash = :hash)")
                .param("hash", Secrets.hash(token))
                .query(Boolean.class)
                .single();
        if (!open) {
            throw ProblemException.notFound("setup-closed");
        }
    }

    @Transactional
    public PersonAnswer complete(SetupRequest request) {
        int used = db.sql("delete from users.setup_token where token_hash = :hash")
                .param("hash", Secrets.hash(request.token()))
                .update();
        if (used == 0) {
            throw ProblemException.notFound("setup-closed");
        }
        String hash = passwords.hash(request.password(), request.email());
        return people.create(request.person(roles.builtIn("OWNER")), hash, null);
    }
}
