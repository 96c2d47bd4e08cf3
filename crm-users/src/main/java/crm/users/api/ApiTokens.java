package crm.users.api;

import java.util.Optional;

/** Tokens for scripts and partners. */
public interface ApiTokens {

    /** What every API token begins with. */
    String PREFIX = "crm_";

    /** Who calls with this token; empty when it is unknown, revoked, expired, or of an inactive person. */
    Optional<SignedIn> find(String token);
}
