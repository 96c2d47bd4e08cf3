package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.RecordAnswer;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What every kind of records with a bin offers over HTTP, under the path of its own controller.
 *
 * @param <F> filters of the list
 * @param <S> what the list is sorted by
 * @param <I> a record in the list
 * @param <R> the request for a record
 * @param <C> a record in full
 */
public abstract class RecordController<F, S extends Enum<S> & SortColumn, I, R, C extends RecordAnswer>
        extends EditingController<R, C> {

    private final RecordReader<F, S, I, C> reader;
    private final RecordWriter<R, C> writer;

    protected RecordController(String path, RecordReader<F, S, I, C> reader, RecordWriter<R, C> writer) {
        super(path, reader::card, writer);
        this.reader = reader;
        this.writer = writer;
    }

    @GetMapping
    public Page<I> list(Viewer viewer, @Filter F filter, @DefaultSort("-createdAt") ListRequest<S> page) {
        return reader.list(viewer, filter, page);
    }

    @PostMapping("/{id}/restore")
    public C restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return writer.restore(viewer, id, expected);
    }
}
