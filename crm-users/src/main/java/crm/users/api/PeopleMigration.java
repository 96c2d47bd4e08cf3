package crm.users.api;

import crm.kernel.Built;
import crm.kernel.BuiltInRole;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the people and groups of a company from where they were kept before, with the times at which they came. Works inside the
 * caller's transaction and writes the history as of then; rights are the caller's matter.
 */
public interface PeopleMigration {

    /** Whether the installation still waits for its first person. Others who ask wait until the caller's transaction ends. */
    boolean nobodyYet();

    /**
     * @param by who made the group
     * @return its id
     */
    long group(String name, @Nullable Long by, Instant at);

    /** Puts a person at the head of a group. */
    void head(long groupId, long personId, long by, Instant at);

    /**
     * The password in the form in which a person keeps it; it takes a moment, so whoever gives several people the same asks once.
     *
     * @throws crm.kernel.ProblemException 422 when it is too easy to guess
     */
    String hash(String password, String email);

    /**
     * @return the person's id
     * @throws crm.kernel.ProblemException 422 when the data will not do
     */
    long person(PastPerson person);

    /**
     * A person as known elsewhere.
     *
     * @param passwordHash as {@link #hash} made it
     * @param supervises whether the person supervises the group, too
     * @param by who let the person in; null for the first
     */
    @Built
    record PastPerson(
            String email,
            String passwordHash,
            String firstName,
            String lastName,
            String patronymic,
            LocalDate dateOfBirth,
            String personalPhone,
            String workPhone,
            BuiltInRole role,
            @Nullable Long groupId,
            boolean supervises,
            @Nullable Long by,
            Instant since,
            @Nullable Instant lastSignInAt) {}
}
