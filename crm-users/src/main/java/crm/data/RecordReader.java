package crm.data;

import crm.kernel.Viewer;

/** Lists and cards of one kind of records, within the rights of whoever reads. */
public interface RecordReader<F, S extends Enum<S> & SortColumn, I, C> {

    Page<I> list(Viewer viewer, F filter, ListRequest<S> page);

    /** @throws crm.kernel.ProblemException 404 when the record is absent, in the bin or not visible */
    C card(Viewer viewer, long id);
}
