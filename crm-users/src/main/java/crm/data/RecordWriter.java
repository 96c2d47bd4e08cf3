package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.Versioned;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one kind of records within the rights of whoever makes them, whoever calls: 404 for what one may not read, 403 for what one
 * may not do, 412 where somebody was quicker, 422 for what the record may not hold.
 *
 * @param <R> the request for a record
 * @param <C> the record as it is answered
 */
public interface RecordWriter<R, C extends Versioned> {

    /** @throws ProblemException 403 or 422 */
    C create(Viewer viewer, R request);

    /**
     * One change.
     *
     * @param expected null for whatever version there is
     * @param change makes the request for what the record shall be of the one for what it is
     */
    C change(Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<R> change);

    /** Puts a record into the bin. */
    void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected);

    /** Brings a record back from the bin. */
    C restore(Viewer viewer, long id, @Nullable ExpectedVersion expected);
}
