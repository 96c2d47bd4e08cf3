package crm.users.api;

import java.time.Duration;

/** Which sign-ins still count. Asked with every request, so it costs one look-up in Redis, or one in PostgreSQL while Redis is away. */
public interface SignIns {

    /** Topic of {@link crm.data.ClusterBus} that carries the id of a person, some of whose sign-ins or API tokens have ended, after the fact. */
    String REVOKED = "revoked";

    /**
     * False once the person is deactivated, has signed out everywhere, has ended this very sign-in, or has revoked this API token or let it
     * expire.
     */
    boolean valid(SignedIn signedIn);

    /** Notes that a sign-in has been given another access token. */
    void renewed(SignedIn signedIn, Duration tokenLife);

    /** Whether the sign-in has an access token that has not expired; it may be another one than it once came with. */
    boolean renewed(SignedIn signedIn);

    /** Ends one sign-in with the access tokens that came from it. */
    void end(SignedIn signedIn);

    /** Ends all sign-ins of the person but this one; API tokens stay. */
    void endOthers(SignedIn kept);

    /** Ends all sign-ins of a person; API tokens stay. */
    void endAll(long userId);
}
