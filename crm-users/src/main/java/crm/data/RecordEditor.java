package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;

/**
 * What REST does to single records of one kind; 404, 403, 412 and 422 as {@link crm.kernel.RecordCommands} says.
 *
 * @param <R> the request for a record
 * @param <C> the record as REST answers it
 */
public interface RecordEditor<R, C> {

    C create(Viewer viewer, R request);

    C change(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<R> change);

    void delete(Viewer viewer, long id, ExpectedVersion expected);
}
