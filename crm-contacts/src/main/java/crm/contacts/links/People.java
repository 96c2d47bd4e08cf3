package crm.contacts.links;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's people.
 *
 * @param main the one to ask first
 * @param contacts at most {@link Links#SHOWN}, the main one first
 */
public record People(@Nullable Long main, List<Long> contacts) {

    public static final People NONE = new People(null, List.of());
}
