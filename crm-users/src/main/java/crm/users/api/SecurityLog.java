package crm.users.api;

import org.jspecify.annotations.Nullable;

/** What happened to the safety of accounts. Address and user agent are taken from the request that is being answered. */
public interface SecurityLog {

    /** What happened. */
    enum Kind {
        SIGNED_IN,
        WRONG_PASSWORD,
        LOCKED_OUT,
        WRONG_SECOND_FACTOR,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_RESET_ASKED,
        PASSWORD_RESET,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        FACTORS_RESET,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        SESSION_REVOKED,
        SESSIONS_REVOKED,
        ROLE_CHANGED,
        DEACTIVATED,
        ACTIVATED
    }

    /**
     * Writes a line, in the transaction that is open if one is.
     *
     * @param personId whose account it is about
     * @param actorId who did it
     * @param detail what exactly, such as the name of a token or a passkey; no secrets
     */
    void note(Kind kind, long personId, @Nullable Long actorId, @Nullable String detail);

    /** The same for what people do to their own account. */
    default void note(Kind kind, long personId, @Nullable String detail) {
        note(kind, personId, personId, detail);
    }

    /**
     * Counts something that failed; what fails alike within a minute becomes one line.
     *
     * @param personId whose account was tried, null when there is no such person
     * @param tried what was typed as the account; kept shortened, and only for nobody's account
     */
    void failed(Kind kind, @Nullable Long personId, String tried);
}
