package crm.kernel;

import java.util.Optional;

/** Says who may listen to the live destinations of a module. A destination that no module knows is refused. */
public interface LiveTopics {

    /** @return empty when the destination, such as {@code /topic/funnels.4}, is none of this module's */
    Optional<Boolean> maySubscribe(Viewer viewer, String destination);
}
