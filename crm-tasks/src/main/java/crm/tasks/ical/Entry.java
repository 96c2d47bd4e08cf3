package crm.tasks.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A component of a calendar's text, with its properties as they stand there. */
final class Entry {

    /** A property; names of parameters in capitals, values without quotation marks. */
    record Line(String name, Map<String, String> parameters, String value) {}

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Entry> parts = new ArrayList<>();

    Entry(String name) {
        this.name = name.toUpperCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    List<Entry> parts() {
        return parts;
    }

    void add(Entry part) {
        parts.add(part);
    }

    void add(String property, Map<String, String> parameters, String value) {
        lines.add(new Line(property.toUpperCase(Locale.ROOT), new HashMap<>(parameters), value));
    }

    Stream<Line> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property));
    }

    Optional<Line> first(String property) {
        return all(property).findFirst();
    }

    Optional<String> value(String property) {
        return first(property).map(line -> line.value().strip()).filter(value -> !value.isEmpty());
    }
}
