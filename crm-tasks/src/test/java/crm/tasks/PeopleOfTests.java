package crm.tasks;

import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who has not left has their own records, and lives in Kyiv or where the test says. */
@Component
public class PeopleOfTests implements crm.users.api.Viewers {

    private final Map<Long, ZoneId> zones = new ConcurrentHashMap<>();
    private final Neighbours neighbours;

    PeopleOfTests(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    public void live(long person, String zone) {
        zones.put(person, ZoneId.of(zone));
    }

    @Override
    public Viewer viewer(long userId, @Nullable Set<String> tokenScopes) {
        if (neighbours.active(Set.of(userId)).isEmpty()) {
            throw ProblemException.notFound();
        }
        Viewer viewer = Viewers.withOwn(userId);
        return zones.containsKey(userId) ? viewer.in(zones.get(userId)) : viewer;
    }
}
