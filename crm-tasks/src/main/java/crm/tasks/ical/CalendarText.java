package crm.tasks.ical;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * The components of a file, by the library's parser. Its model is not used: that builds rules and zones of what it reads, and keeps foreign
 * zones for the life of the process.
 */
final class CalendarText implements ContentHandler {

    static final int MOST_BYTES = 1 << 20;
    static final int MOST_COMPONENTS = 5_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST = 1 << 18;
    private static final int MOST_PARAMETERS = 50;
    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "DUE");
    private static final Set<String> HOLDERS = Set.of("VEVENT", "VTODO");
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String BOM = "\ufeff";

    private final List<Entry> found = new ArrayList<>();
    private final Deque<Entry> open = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String property = "";
    private String value = "";
    private int components;

    private CalendarText() {}

    /** @throws InvalidCalendarException naming the line at which it ended */
    static List<Entry> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new InvalidCalendarException(1, "larger than a megabyte");
        }
        CalendarText text = new CalendarText();
        try {
            new CalendarParserImpl(true).parse(new UnfoldingReader(new StringReader(decoded(file)), true), text);
        } catch (ParserException e) {
            throw new InvalidCalendarException(Math.max(1, e.getLineNo()), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InvalidCalendarException(1, String.valueOf(e.getMessage()));
        }
        return text.found;
    }

    /** iCalendar is UTF-8; old programs write as Windows does. */
    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, WINDOWS);
        }
        String lines = text.startsWith(BOM) ? text.substring(1) : text;
        return lines.endsWith("\n") ? lines : lines + "\r\n";
    }

    @Override
    public void startCalendar() {
        open.clear();
    }

    @Override
    public void endCalendar() {
        open.clear();
    }

    @Override
    public void startComponent(String name) {
        refuseWhen(open.size() >= DEEPEST, "nested too deep");
        refuseWhen(++components > MOST_COMPONENTS, "too many components");
        open.push(new Entry(name));
    }

    @Override
    public void endComponent(String name) {
        Entry entry = open.pop();
        Entry holder = open.peek();
        if (holder == null) {
            found.add(entry);
        } else {
            holder.add(entry);
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        value = "";
        parameters.clear();
    }

    @Override
    public void parameter(String name, String text) {
        refuseWhen(parameters.size() >= MOST_PARAMETERS, "too many parameters");
        parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
    }

    @Override
    public void propertyValue(String text) {
        refuseWhen(text.length() > LONGEST, "line too long");
        value = text;
    }

    @Override
    public void endProperty(String name) {
        Entry entry = open.peek();
        if (entry == null) {
            return;
        }
        if (HOLDERS.contains(entry.name()) && TIMES.contains(property) && !value.isBlank()) {
            checkTime();
        }
        entry.add(property, parameters, value);
    }

    /** Here, where the parser still knows the line. */
    private void checkTime() {
        try {
            Moment.read(value, null);
        } catch (DateTimeException e) {
            refuseWhen(true, "no such time");
        }
    }

    /** The parser adds the line. */
    private static void refuseWhen(boolean refused, String why) {
        if (refused) {
            throw new IllegalArgumentException(why);
        }
    }
}
