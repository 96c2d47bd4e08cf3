package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.RecordAnswer;
import crm.kernel.Viewer;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What every kind of records with a bin offers over HTTP, under the path of its own controller.
 *
 * @param <F> filters of the list
 * @param <S> what the list is sorted by
 * @param <I> a record in the list
 * @param <R> the request for a record
 * @param <C> a record in full
 */
public abstract class RecordController<F, S extends Enum<S> & SortColumn, I, R, C extends RecordAnswer> {

    private final String path;
    private final RecordReader<F, S, I, C> reader;
    private final RecordWriter<R, C> writer;

    protected RecordController(String path, RecordReader<F, S, I, C> reader, RecordWriter<R, C> writer) {
        this.path = path;
        this.reader = reader;
        this.writer = writer;
    }

    @GetMapping
    public Page<I> list(Viewer viewer, @Filter F filter, @DefaultSort("-createdAt") ListRequest<S> page) {
        return reader.list(viewer, filter, page);
    }

    @GetMapping("/{id}")
    public C get(Viewer viewer, @PathVariable long id) {
        return reader.card(viewer, id);
    }

    @PostMapping
    public ResponseEntity<C> create(Viewer viewer, @RequestBody R request) {
        C card = writer.create(viewer, request);
        return ResponseEntity.created(URI.create(path + "/" + card.id())).body(card);
    }

    @PatchMapping("/{id}")
    public C change(Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody MergePatch<R> patch) {
        return writer.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        writer.delete(viewer, id, expected);
    }

    @PostMapping("/{id}/restore")
    public C restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return writer.restore(viewer, id, expected);
    }
}
