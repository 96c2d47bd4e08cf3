package crm.app.imports;

import java.util.List;

/** A column of the file with the first of its values. */
record ImportColumn(int index, String name, List<String> samples) {}
