package crm.tasks.ical;

/** What of an entry of another calendar could not be kept. */
public enum ImportNote {
    /** The rule is one by which tasks do not repeat. */
    REPEAT_LEFT_OUT,
    /** Days that were added to the series or taken out of it. */
    EXCEPTIONS_LEFT_OUT,
    /** A zone that neither is known nor defined in the file; times are read in the person's own. */
    ZONE_UNKNOWN,
    /** A text longer than a task takes. */
    TEXT_CUT
}
