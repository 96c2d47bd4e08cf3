package crm.contacts.importing;

import crm.kernel.ImportWriter.Row;
import crm.kernel.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what several columns or one crowded cell say. */
final class Drafts {

    private Drafts() {}

    /** Phones of one cell, with their extensions. */
    static List<String> phones(@Nullable String cell) {
        return cell == null
                ? List.of()
                : PhoneNumber.several(cell).stream().distinct().toList();
    }

    /** Addresses of one cell, which people part by commas, semicolons and line breaks. */
    static List<String> emails(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .distinct()
                        .toList();
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
