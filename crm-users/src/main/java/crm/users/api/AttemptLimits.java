package crm.users.api;

/**
 * Slows guessing down, for the account that is guessed at and for the address it comes from: after some free attempts each further one
 * waits twice as long as the one before. What is counted is shared by all nodes. Where somebody has signed in before, the account is
 * counted apart, so that strangers who guess elsewhere do not keep its owner out.
 */
public interface AttemptLimits {

    /** What is being tried; each is counted by itself. */
    enum Purpose {
        PASSWORD(5, 50),
        SECOND_FACTOR(5, 50),
        PASSWORD_RESET(3, 20);

        private final int freeForAccount;
        private final int freeForAddress;

        Purpose(int freeForAccount, int freeForAddress) {
            this.freeForAccount = freeForAccount;
            this.freeForAddress = freeForAddress;
        }

        /** Attempts of one account in an hour that do not wait. */
        public int freeForAccount() {
            return freeForAccount;
        }

        /** The same of one address, behind which a whole office may stand. */
        public int freeForAddress() {
            return freeForAddress;
        }
    }

    /**
     * Counts an attempt, before anything costly is done for it.
     *
     * @param account whatever names the account; letter case does not matter
     * @param address as the server sees the caller
     * @return how suspicious the attempt is: 0 for an account where it has signed in before, more the more has failed
     *     at this address or for this account
     * @throws TooManyAttempts when the attempt has to wait
     * @throws org.springframework.dao.DataAccessException while Redis is away
     */
    int admit(Purpose purpose, String account, String address);

    /** The attempt was right: the account starts afresh, and nothing counts for the address. */
    void succeeded(Purpose purpose, String account, String address);
}
