package crm.imports.table;

/** A worksheet of a workbook; sheets that hold no cells (charts, dialogs, macros) are not listed. */
public record TableSheet(String name, Visibility visibility) {

    /** Whether a person who opens the workbook sees the sheet. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    /** Whether a person who opens the workbook sees the sheet. */
    public boolean visible() {
        return visibility == Visibility.VISIBLE;
    }
}
