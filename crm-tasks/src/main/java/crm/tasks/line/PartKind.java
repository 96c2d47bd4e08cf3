package crm.tasks.line;

/** What a part of a line says. */
enum PartKind {
    DAY,
    TIME,
    DURATION,
    DEADLINE,
    PRIORITY,
    TAG,
    PERSON
}
