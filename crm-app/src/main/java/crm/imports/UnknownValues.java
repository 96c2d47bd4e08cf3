package crm.imports;

/** What becomes of rows whose value nobody knows and nobody said anything of. */
enum UnknownValues {
    /** The row is rejected with the reason; an open field takes the text as it is. */
    REJECT,
    /** The row is left out. */
    SKIP,
    /** The value stands for what was chosen for all of them. */
    USE
}
