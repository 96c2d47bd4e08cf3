package crm.kernel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to the records of one kind, with the rights of whoever does it and with the event and the history of it, whoever calls:
 * 404 for what one may not read, 403 for what one may not do or for a field that is not one's to change, 412 where somebody was quicker, 422
 * for what the record may not hold. All of it in the caller's transaction, where there is one.
 *
 * @param <R> the request for a record
 */
public interface RecordCommands<R> {

    /** @throws ProblemException 403 or 422; members are named as in the request */
    RecordAnswer create(Viewer viewer, R request);

    /**
     * One change; nothing is written or told of where it changes nothing.
     *
     * @param expected the version that the caller knows; null for whatever there is
     * @param change makes the request for what the record shall be of the one for what it is
     * @throws ProblemException 404, 403, 412 or 422
     */
    RecordAnswer change(Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<R> change);

    /**
     * Puts a record into the bin.
     *
     * @param expected the version that the caller knows; null for whatever there is
     * @throws ProblemException 404, 403 or 412
     */
    void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected);

    /**
     * Brings a record back from the bin, which takes the right to delete it.
     *
     * @param expected the version that the caller knows; null for whatever there is
     * @throws ProblemException 404, 403 or 412
     */
    RecordAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected);
}
