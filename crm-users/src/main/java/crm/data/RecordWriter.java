package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordCommands;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one kind of records, answered in full.
 *
 * @param <R> the request for a record
 * @param <C> the record as REST answers it
 */
public interface RecordWriter<R, C extends RecordAnswer> extends RecordCommands<R>, RecordEditor<R, C> {

    @Override
    C create(Viewer viewer, R request);

    @Override
    C change(Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<R> change);

    @Override
    void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected);

    @Override
    C restore(Viewer viewer, long id, @Nullable ExpectedVersion expected);
}
