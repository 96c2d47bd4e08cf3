package crm.contacts.importing;

import crm.kernel.ImportTarget.Request;
import crm.kernel.ImportTarget.Row;
import crm.kernel.PhoneNumber;
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

    /** The same of phones, in full where the import says which country those without a code belong to. */
    static List<String> phones(@Nullable String cell, Request request) {
        String country = request.options().get("phoneCountry");
        List<String> phones = several(cell);
        return country == null
                ? phones
                : phones.stream()
                        .map(phone -> PhoneNumber.parse(phone, country)
                                .map(PhoneNumber::e164)
                                .orElse(phone))
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
