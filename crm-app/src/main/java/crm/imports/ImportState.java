package crm.imports;

/** Where an import stands, as the contract names it. */
enum ImportState {
    UPLOADED,
    READY,
    RUNNING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE
}
