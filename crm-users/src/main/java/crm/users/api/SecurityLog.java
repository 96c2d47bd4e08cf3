package crm.users.api;

import org.jspecify.annotations.Nullable;

/** What happened to the safety of accounts. Address and user agent are taken from the request that is being answered. */
public interface SecurityLog {

    /** What happened. Whatever changes a way into an account is told to its person by a letter. */
    enum Kind {
        SIGNED_IN,
        WRONG_PASSWORD,
        LOCKED_OUT,
        WRONG_SECOND_FACTOR,
        SIGNED_OUT,
        EMAIL_CHANGED("email-changed"),
        PASSWORD_CHANGED("password-changed"),
        PASSWORD_RESET_ASKED,
        PASSWORD_RESET("password-reset-done"),
        FACTOR_ADDED("factor-added"),
        FACTOR_REMOVED("factor-removed"),
        FACTORS_RESET("factors-reset"),
        RECOVERY_CODES_MADE("recovery-codes-made"),
        RECOVERY_CODE_USED("recovery-code-used"),
        TOKEN_MADE("token-made"),
        TOKEN_REVOKED("token-revoked"),
        SESSION_REVOKED,
        SESSIONS_REVOKED,
        ROLE_CHANGED,
        DEACTIVATED,
        ACTIVATED;

        private final @Nullable String letter;

        Kind() {
            this.letter = null;
        }

        Kind(String letter) {
            this.letter = letter;
        }

        /** The kind of {@link PersonalLetter} that tells the person of it, with the line's detail; null where no way in changes. */
        public @Nullable String letter() {
            return letter;
        }
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
