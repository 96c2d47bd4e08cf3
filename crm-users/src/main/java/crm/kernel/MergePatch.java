package crm.kernel;

import java.util.function.UnaryOperator;

/**
 * A change by JSON merge patch (RFC 7396): absent members stay, null clears.
 *
 * @param <T> the request record of the resource, the same as for creating it
 */
public interface MergePatch<T> extends UnaryOperator<T> {

    /**
     * The request as if it had been sent whole, validated.
     *
     * @param current the record as it is now, in the form of a request
     * @throws ProblemException 400 for unknown members, 422 for values that fail validation
     */
    T applyTo(T current);

    @Override
    default T apply(T current) {
        return applyTo(current);
    }

    /** Whether the patch mentions this top-level member. */
    boolean touches(String member);
}
