package crm.contacts.importing;

import crm.kernel.ImportTarget.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what several columns or one crowded cell say. */
final class Drafts {

    private Drafts() {}

    /** Phones and addresses of one cell, which people part by commas, semicolons and line breaks. */
    static List<String> several(@Nullable String... cells) {
        Set<String> values = new LinkedHashSet<>();
        for (String cell : cells) {
            if (cell != null) {
                for (String value : cell.split("[,;\\n]")) {
                    if (!value.isBlank()) {
                        values.add(value.strip());
                    }
                }
            }
        }
        return new ArrayList<>(values);
    }

    /** An id as it is written by a program that took it for a number: {@code 17850.0}. */
    static @Nullable String id(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String id = text.strip();
        return id.endsWith("0") && id.indexOf('.') > 0 ? id.replaceFirst("^(\\d+)\\.0+$", "$1") : id;
    }

    static @Nullable String id(Row row, String field) {
        return id(row.text(field));
    }
}
