package crm.data;

import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.List;

/**
 * A list that can be exported. Implemented as a bean by the module that owns the list, one a list. The engine says what is asked for in the
 * words of the list itself, reads chunk after chunk behind the cursor of the one before, and writes the file; it gives a viewer whose right
 * to read has been narrowed to what they may export, so that the list's own conditions decide what goes into the file.
 *
 * @param <F> the list's {@link Filter} record
 * @param <S> what the list may be sorted by
 * @param <T> a row
 */
public interface ExportSource<F extends Record, S extends Enum<S> & SortColumn, T> {

    ExportedList<F, S> list();

    /** In the order in which they are offered. */
    List<ExportColumn<T>> columns();

    /** Which record a row is. */
    RecordRef record(T row);

    /**
     * A chunk, with a number of statements that does not depend on its size. Short-lived: no connection is held afterwards.
     *
     * @param page its limit may be larger than that of the list
     * @throws crm.kernel.ProblemException 403 when the viewer may read none of the records, 400 for a filter that makes no sense
     */
    Page<T> read(Viewer viewer, F filter, ListRequest<S> page);
}
