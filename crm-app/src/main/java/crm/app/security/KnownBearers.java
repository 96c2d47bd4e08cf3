package crm.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.data.ClusterBus;
import crm.users.api.SignIns;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Remembers for some seconds whose a bearer token is. Whatever ends anybody's sign-in or API token is told to all nodes and begins a new
 * generation, so that what was being looked up meanwhile is not taken for current; a node that Redis cannot reach learns of it when what
 * it remembers has expired.
 */
final class KnownBearers implements AuthenticationManager {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int SIZE = 20_000;

    private final AuthenticationManager asked;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, Authentication> known =
            Caffeine.newBuilder().maximumSize(SIZE).expireAfterWrite(KEPT).build();

    KnownBearers(AuthenticationManager asked, ClusterBus bus) {
        this.asked = asked;
        bus.listen(SignIns.REVOKED, person -> generation.incrementAndGet());
    }

    @Override
    public Authentication authenticate(Authentication caller) {
        String token = ((BearerTokenAuthenticationToken) caller).getToken();
        return known.get(new Key(token, generation.get()), key -> asked.authenticate(caller));
    }

    private record Key(String token, long generation) {}
}
