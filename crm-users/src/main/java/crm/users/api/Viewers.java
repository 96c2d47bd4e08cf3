package crm.users.api;

import crm.kernel.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rights of people as they are now, from a cache on every node that any change of a person, role or group empties. */
public interface Viewers {

    /**
     * @param tokenScopes what an API token narrows the person's rights to; null for an ordinary sign-in
     * @throws crm.kernel.ProblemException 401 when there is no such active person
     */
    Viewer viewer(long userId, @Nullable Set<String> tokenScopes);

    /** The rights of whoever is calling. */
    default Viewer viewer(SignedIn caller) {
        return viewer(caller.userId(), caller.tokenScopes());
    }
}
