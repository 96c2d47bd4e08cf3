package crm.tasks.repeat;

/** How long the periods of a rule are; nothing shorter than a day makes sense for a task. */
public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
}
