package crm.tasks.ical;

/** As what tasks stand in a feed: events are shown by every calendar, to-dos by those that keep lists of them. */
public enum FeedKind {
    VEVENT,
    VTODO
}
