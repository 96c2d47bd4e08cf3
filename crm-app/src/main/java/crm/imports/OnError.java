package crm.imports;

/** What rows that cannot be imported mean for the others. */
enum OnError {
    SKIP,
    ABORT
}
