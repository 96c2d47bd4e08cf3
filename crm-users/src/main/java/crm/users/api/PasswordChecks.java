package crm.users.api;

import org.jspecify.annotations.Nullable;

/** Compares passwords with what is stored: counted, slowed down, and so few at once that guessing leaves the processors to others. */
public interface PasswordChecks {

    /**
     * @param account what the person is signed in by, for counting
     * @param address as the server sees the caller
     * @param hash what is stored; null for nobody, which takes the same time
     * @throws TooManyAttempts when this attempt has to wait
     * @throws crm.kernel.ProblemException 503 {@code busy} when too many others are being checked
     */
    boolean right(String account, String address, String password, @Nullable String hash);

    /**
     * The same for an attempt that {@link AttemptLimits#admit} has counted and let in.
     *
     * @param suspicion what it answered
     * @throws crm.kernel.ProblemException 503 {@code busy} when too many others are being checked
     */
    boolean right(int suspicion, String account, String address, String password, @Nullable String hash);
}
