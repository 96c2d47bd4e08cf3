package crm.imports.table;

/** What a readable file turned out to be, judged by its bytes. */
public enum TableFormat {
    XLSX,
    CSV
}
