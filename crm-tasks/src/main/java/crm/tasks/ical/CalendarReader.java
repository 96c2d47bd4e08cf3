package crm.tasks.ical;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads what tasks can be made of out of a file of iCalendar: its events and to-dos, but those that were called off. */
public final class CalendarReader {

    private CalendarReader() {}

    /**
     * @param zone in which times without a zone are meant
     * @throws InvalidCalendarException for a file that is none, is damaged or larger than a megabyte or five thousand components
     */
    public static List<ImportedTask> read(byte[] file, ZoneId zone) {
        List<Entry> entries = CalendarText.read(file);
        ForeignZones zones = new ForeignZones(entries.stream()
                .filter(entry -> entry.name().equals("VTIMEZONE"))
                .toList());
        List<ImportedTask> tasks = new ArrayList<>();
        for (Entry entry : entries) {
            boolean taken =
                    entry.name().equals(FeedKind.VEVENT.name()) || entry.name().equals(FeedKind.VTODO.name());
            if (taken
                    && entry.value("STATUS")
                            .filter("CANCELLED"::equalsIgnoreCase)
                            .isEmpty()) {
                tasks.add(new EntryReader(entry, zones, zone).task());
            }
        }
        return List.copyOf(tasks);
    }
}
