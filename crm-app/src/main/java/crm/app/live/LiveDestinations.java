package crm.app.live;

import crm.kernel.LiveTopics;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The list of all live destinations there are, put together from what the modules declare. */
@Component
class LiveDestinations implements SmartInitializingSingleton {

    private static final Pattern DECLARATION =
            Pattern.compile("/(topic|user/queue)/[a-z]+(-[a-z]+)*(\\.[a-z]+|\\.\\{id}|\\.\\{type})*");
    private static final String ID = "[1-9]\\d{0,17}";
    private static final String TYPE =
            Arrays.stream(RecordType.values()).map(Enum::name).collect(Collectors.joining("|", "(?:", ")"));

    private final ObjectProvider<LiveTopics> modules;
    private volatile List<Declared> all = List.of();

    LiveDestinations(ObjectProvider<LiveTopics> modules) {
        this.modules = modules;
    }

    private record Declared(String text, Pattern form, LiveTopics module) {}

    /** Only then, since modules that listen send messages too. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Declared> found = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        modules.forEach(module -> module.destinations().forEach(text -> {
            if (!texts.add(text)) {
                throw new IllegalStateException("live destination declared twice: " + text);
            }
            found.add(new Declared(text, form(text), module));
        }));
        all = List.copyOf(found);
    }

    /** As declared, such as {@code /topic/funnels.{id}}. */
    Collection<String> all() {
        return all.stream().map(Declared::text).toList();
    }

    boolean contains(String destination) {
        return all.stream().anyMatch(declared -> matches(declared, destination));
    }

    boolean maySubscribe(Viewer viewer, String destination) {
        return all.stream()
                .filter(declared -> matches(declared, destination))
                .anyMatch(declared ->
                        declared.module().maySubscribe(viewer, destination).orElse(false));
    }

    private static boolean matches(Declared declared, String destination) {
        return declared.form().matcher(destination).matches();
    }

    static Pattern form(String declaration) {
        if (!DECLARATION.matcher(declaration).matches()) {
            throw new IllegalStateException("not a live destination: " + declaration);
        }
        return Pattern.compile(
                declaration.replace(".", "\\.").replace("{id}", ID).replace("{type}", TYPE));
    }
}
