package crm.users.api;

import crm.kernel.Built;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What signing in needs to know of people. */
public interface Accounts {

    /** The account of this address, however it is typed ({@link crm.kernel.EmailAddress}); also an inactive one. */
    Optional<Account> byEmail(String email);

    Optional<Account> byId(long userId);

    /** Which of these people have access; one statement. */
    Set<Long> active(Collection<Long> people);

    /** Notes that the person signed in, in the profile and in the history. */
    void signedIn(long userId);

    /** Notes in the history that the person signed out. */
    void signedOut(long userId);

    /** The people of a role who have access; one statement. */
    Set<Long> ofRole(long roleId);

    /**
     * @param passwordHash as the password encoder wrote it
     * @param securityVersion which a new sign-in carries
     */
    @Built
    record Account(
            long id,
            String email,
            String name,
            String language,
            String timeZone,
            String passwordHash,
            long securityVersion,
            boolean active) {}
}
