package crm.imports.table;

/** Bounds that keep a hostile file from costing more than a large honest one. */
final class TableLimits {

    static final long FILE_BYTES = 100L << 20;
    static final int ZIP_ENTRIES = 10_000;
    static final long UNPACKED_BYTES = 1L << 30;

    /** Below this size a file may be packed as densely as it likes: reading it costs nothing. */
    static final long RATIO_FREE_BYTES = 100L << 20;

    static final int RATIO = 100;
    static final int XML_DEPTH = 100;
    static final int XML_NAMES = 10_000;
    static final int XML_RUN_BYTES = 2 << 20;
    static final int SHARED_STRINGS = 10_000_000;
    static final int CELL_FORMATS = 100_000;
    static final int SHEETS = 1_000;
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final int CELL_CHARS = 131_072;
    static final int ROW_CHARS = 1 << 20;

    static final long SLOTS = 64L << 20;
    static final long TEXT_CHARS = 512L << 20;

    private TableLimits() {}
}
