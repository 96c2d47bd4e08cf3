package crm.data;

import crm.kernel.RecordType;
import java.util.Set;

/**
 * Which list an {@link ExportSource} takes out.
 *
 * @param name in the REST interface, such as {@code contacts}
 * @param types of its records; who may export none of them may not export the list
 * @param filter its {@link Filter} record
 * @param sort what it may be sorted by
 * @param defaultSort where nothing is said about it, as {@link DefaultSort} has it
 */
public record ExportedList<F extends Record, S extends Enum<S> & SortColumn>(
        String name, Set<RecordType> types, Class<F> filter, Class<S> sort, String defaultSort) {}
