package crm.imports;

/** What the task of a running import does at present. */
enum ImportPhase {
    /** Validates everything before a word is written. */
    CHECK,
    WRITE,
    /** Takes back what an import that must be whole or not at all had written. */
    REVERT,
    UNDO
}
