package crm.testing.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application that the tests of one context share, and the people who use it. */
public final class RunningApp implements Server {

    private static final Map<ApplicationContext, RunningApp> RUNNING = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final Map<String, Person> colleagues = new ConcurrentHashMap<>();
    private @Nullable Person owner;

    private RunningApp(ApplicationContext context) {
        this.context = context;
    }

    public static RunningApp of(ApplicationContext context) {
        return RUNNING.computeIfAbsent(context, RunningApp::new);
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The owner; made by set-up when first asked for. */
    public synchronized Person owner() throws Exception {
        if (owner == null) {
            owner = Person.owner(this, knownSetupToken());
        }
        return owner;
    }

    /** A colleague with a built-in role, the same one for the same address. */
    public synchronized Person colleague(String email, String role) throws Exception {
        Person known = colleagues.get(email);
        if (known == null) {
            known = owner().invite(this, email, owner().role(this, role), null);
            colleagues.put(email, known);
        }
        return known;
    }

    /** Only the hash of the token in the log is stored; this one is known here. */
    private String knownSetupToken() throws Exception {
        String token = "known-to-the-tests";
        context.getBean(JdbcClient.class)
                .sql("insert into users.setup_token (token_hash, created_at) values (:hash, now())"
                        + " on conflict do nothing")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                .update();
        return token;
    }
}
