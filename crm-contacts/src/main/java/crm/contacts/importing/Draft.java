package crm.contacts.importing;

import crm.kernel.Built;
import crm.kernel.ImportWriter.Row;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact or company as a row describes it.
 *
 * @param externalId its id in the other program
 * @param code registry code of a company
 * @param name by which a company without anything else is found
 * @param phones in any spelling
 * @param links companies of the contact
 * @param kept those among them that the person may not tie to anybody: they can only be there already
 * @param linkOnly a record that exists stays as it is
 * @param tied the record that stands there already, if it is only to be tied: found again it takes no right, as nothing changes
 */
@Built
record Draft(
        Row row,
        @Nullable String externalId,
        @Nullable String code,
        @Nullable String name,
        List<String> phones,
        List<String> emails,
        Set<Long> links,
        Set<Long> kept,
        boolean linkOnly,
        @Nullable Long tied) {

    /** The name in one, whatever columns it came in; null when the row gives none. */
    @Nullable
    String fullName() {
        if (name != null) {
            return name;
        }
        String parts = Stream.of("lastName", "firstName", "patronymic")
                .map(row::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isBlank() ? null : parts;
    }
}
