package crm.imports.value;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a column are to be read.
 *
 * @param order which of two small numbers is the day, as the other cells or the person say; null where they do not
 * @param unclear whether such numbers are then no date; otherwise the day comes first, as everywhere in Europe
 * @param counted whether its numbers are days counted as spreadsheet programs do
 * @param past whether they cannot lie in the future
 * @param today where the person is
 */
public record DateColumn(
        @Nullable DateOrder order, boolean unclear, boolean counted, boolean past, LocalDate today, ZoneId zone) {}
