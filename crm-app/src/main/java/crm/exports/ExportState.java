package crm.exports;

/** Where an export stands. */
enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
