package crm.system;

import crm.testing.TestServices;
import crm.testing.http.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Two nodes of the jar on one PostgreSQL and one Redis; the same pair for all tests that end neither of them. */
final class TwoNodes implements BeforeAllCallback {

    private @Nullable Pair pair;

    @Override
    public void beforeAll(ExtensionContext context) {
        pair = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Pair.class, first -> Pair.start(), Pair.class);
    }

    Node first() {
        return pair().first();
    }

    Node second() {
        return pair().second();
    }

    Person owner() {
        return pair().owner();
    }

    private Pair pair() {
        return Objects.requireNonNull(pair);
    }

    /** Ends with the last of the tests. */
    private record Pair(Node first, Node second, Person owner) implements AutoCloseable {

        static Pair start() {
            Path homes = TestServices.newFolder("crm-nodes");
            Map<String, String> settings = new LinkedHashMap<>(Node.sharedServices());
            settings.put("CRM_SECURITY_KEY", "c2hhcmVkLWtleS1mb3ItdHdvLW5vZGVzLTAxMjM0NTY=");
            settings.put("CRM_LIVE_SWEEP_INTERVAL", "PT1S");
            List<Node> nodes = new ArrayList<>();
            try {
                nodes.add(Node.start(homes, settings));
                Node first = nodes.getFirst();
                settings.put("CRM_BASE_URL", first.address().toString());
                nodes.add(Node.start(homes, settings));
                return new Pair(first, nodes.getLast(), Person.owner(first, first.setupToken()));
            } catch (Exception e) {
                nodes.forEach(Node::close);
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            second.close();
            first.close();
        }
    }
}
