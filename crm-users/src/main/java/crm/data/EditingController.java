package crm.data;

import crm.kernel.ExpectedVersion;
import crm.kernel.Identified;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import java.net.URI;
import java.util.function.BiFunction;
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
 * What every kind of records offers over HTTP for single ones, under the path of its own controller.
 *
 * @param <R> the request for a record
 * @param <C> a record in full
 */
public abstract class EditingController<R, C extends Identified> {

    private final String path;
    private final BiFunction<Viewer, Long, C> card;
    private final RecordEditor<R, C> editor;

    protected EditingController(String path, BiFunction<Viewer, Long, C> card, RecordEditor<R, C> editor) {
        this.path = path;
        this.card = card;
        this.editor = editor;
    }

    @GetMapping("/{id}")
    public C get(Viewer viewer, @PathVariable long id) {
        return card.apply(viewer, id);
    }

    @PostMapping
    public ResponseEntity<C> create(Viewer viewer, @RequestBody R request) {
        C record = editor.create(viewer, request);
        return ResponseEntity.created(URI.create(path + "/" + record.id())).body(record);
    }

    @PatchMapping("/{id}")
    public C change(Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody MergePatch<R> patch) {
        return editor.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        editor.delete(viewer, id, expected);
    }
}
