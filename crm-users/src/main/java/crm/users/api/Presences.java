package crm.users.api;

import java.util.Collection;
import java.util.Map;

/**
 * Who is in the network. What is told here goes on by itself, at most once in some 30 seconds for a person and node, and costs the caller
 * no wait; while Redis is away it is forgotten and everybody counts as {@link PresenceStatus#OFFLINE}.
 */
public interface Presences {

    /** The person changed something, or their client saw them at work. */
    void acted(long userId);

    /** The person's client read something: an action only of those who have no socket, whose client reads by itself. */
    void asked(long userId);

    /** These people have a socket that is alive; to be told again well within a minute. */
    void connected(Collection<Long> userIds);

    /** One round trip; everybody asked for is in the answer. */
    Map<Long, PresenceStatus> of(Collection<Long> userIds);

    /** Everybody in the network; one round trip. */
    Map<Long, PresenceStatus> everybody();
}
