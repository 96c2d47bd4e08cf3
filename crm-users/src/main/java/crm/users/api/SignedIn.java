package crm.users.api;

import crm.kernel.ProblemException;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: the principal of every authentication, be it a session, an access token or an API token.
 *
 * @param userId the person
 * @param securityVersion of the person at sign-in; the sign-in counts for nothing once the person's own has moved on
 * @param tokenScopes {@code read} and {@code write} as far as an API token gives them; null for an ordinary sign-in
 * @param signInId names the sign-in that a session and its access tokens come from; null for API tokens
 * @param tokenId names an API token; null for an ordinary sign-in
 * @param until when the token that was shown expires; null for what does not by itself
 */
public record SignedIn(
        long userId,
        long securityVersion,
        @Nullable Set<String> tokenScopes,
        @Nullable String signInId,
        @Nullable Long tokenId,
        @Nullable Instant until)
        implements Principal, Serializable {

    /** Scope of an API token that allows reading only. */
    public static final String READ = "read";

    /** Scope of an API token that allows everything the person may do. */
    public static final String WRITE = "write";

    /** An ordinary sign-in. */
    public SignedIn(long userId, long securityVersion, String signInId) {
        this(userId, securityVersion, null, signInId, null, null);
    }

    public SignedIn {
        tokenScopes = tokenScopes == null ? null : Set.copyOf(tokenScopes);
    }

    /** The person's id, by which sessions are found again. */
    @Override
    public String getName() {
        return Long.toString(userId);
    }

    /**
     * What guards an account is for its person alone, not for a script.
     *
     * @throws ProblemException 403 when this is an API token
     */
    public void requireOrdinary() {
        if (tokenScopes != null) {
            throw ProblemException.of(403, "sign-in-needed");
        }
    }

    /** Whether this caller may change anything at all. */
    public boolean mayWrite() {
        return tokenScopes == null || tokenScopes.contains(WRITE);
    }
}
