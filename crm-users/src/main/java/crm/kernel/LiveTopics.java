package crm.kernel;

import java.util.Optional;
import java.util.Set;

/** Says which live destinations a module has and who may listen to them. What no module declares is refused, and nothing is sent to it. */
public interface LiveTopics {

    /**
     * The module's destinations, each declared once in the whole application: topics such as {@code /topic/funnels.{id}} and people's own
     * queues such as {@code /user/queue/notifications}. <code>{id}</code> stands for the id of a record and <code>{type}</code> for a
     * {@link RecordType}; everything else is meant as it stands.
     */
    Set<String> destinations();

    /**
     * Asked only of destinations that are among {@link #destinations()}.
     *
     * @return empty when the destination, such as {@code /topic/funnels.4}, is none of this module's
     */
    Optional<Boolean> maySubscribe(Viewer viewer, String destination);

    /** The id at the end of a destination that begins so; empty for another. */
    static Optional<Long> id(String beginning, String destination) {
        return destination.startsWith(beginning)
                ? Optional.of(Long.valueOf(destination.substring(beginning.length())))
                : Optional.empty();
    }
}
