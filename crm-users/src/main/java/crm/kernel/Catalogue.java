package crm.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values that modules declare, each by a bean of its own: a catalogue is open to whoever brings a module, and closed once the application has
 * started. In filters, in bodies and in the API description they are words, as the constants of an enumeration are.
 */
public final class Catalogue<T extends Catalogue.Entry> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final Class<T> type;
    private final Map<String, T> entries = new LinkedHashMap<>();

    /** A value under the name that is stored, and that the contract shows. */
    public interface Entry {
        /** In capitals, its words joined by underscores. */
        String name();
    }

    /**
     * @param declared in the order in which they are shown
     * @throws IllegalStateException when two bear one name, or a name is no such word
     */
    public Catalogue(Class<T> type, Collection<T> declared) {
        this.type = type;
        for (T entry : declared) {
            if (!NAME.matcher(entry.name()).matches()) {
                throw new IllegalStateException(
                        "%s %s: its name has to be WRITTEN_LIKE_THIS".formatted(type.getSimpleName(), entry.name()));
            }
            if (entries.put(entry.name(), entry) != null) {
                throw new IllegalStateException(
                        "%s %s is declared twice".formatted(type.getSimpleName(), entry.name()));
            }
        }
    }

    public Class<T> type() {
        return type;
    }

    /** All of them, in the order in which they are shown. */
    public List<T> all() {
        return List.copyOf(entries.values());
    }

    /** Empty for a name that no module here declares. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** @throws IllegalArgumentException for a name that no module here declares */
    public T require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("no bean %s declares %s".formatted(type.getSimpleName(), name)));
    }
}
