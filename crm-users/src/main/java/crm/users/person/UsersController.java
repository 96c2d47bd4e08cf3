package crm.users.person;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
class UsersController {

    private final People people;
    private final PersonReader reader;
    private final PersonPhotos photos;
    private final OwnedRecordsOfPerson holdings;
    private final PersonPresence presence;

    UsersController(
            People people,
            PersonReader reader,
            PersonPhotos photos,
            OwnedRecordsOfPerson holdings,
            PersonPresence presence) {
        this.people = people;
        this.reader = reader;
        this.photos = photos;
        this.holdings = holdings;
        this.presence = presence;
    }

    @GetMapping
    Page<PersonAnswer> list(
            Viewer viewer, @Filter PersonFilter filter, @DefaultSort("name") ListRequest<PersonSort> page) {
        viewer.require(RecordType.USER, Action.READ);
        return presence.with(reader.list(viewer, filter, page));
    }

    @GetMapping("/{id}")
    PersonAnswer get(Viewer viewer, @PathVariable long id) {
        return presence.with(reader.find(viewer.visibility(RecordType.USER, Action.READ), id)
                .orElseThrow(ProblemException::notFound));
    }

    @PatchMapping("/{id}")
    PersonAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<PersonRequest> patch) {
        photos.prepare(viewer, id, expected, patch);
        return presence.with(people.change(viewer, id, expected, patch));
    }

    @GetMapping("/{id}/holdings")
    OwnedRecordsAnswer holdings(Viewer viewer, @PathVariable long id) {
        return holdings.of(viewer, id);
    }

    @PostMapping("/{id}/deactivate")
    PersonAnswer deactivate(
            Viewer viewer, @PathVariable long id, @Nullable ExpectedVersion expected, @RequestBody HandOver handOver) {
        return people.deactivate(viewer, id, expected, handOver.handOverToId());
    }

    @PostMapping("/{id}/activate")
    PersonAnswer activate(Viewer viewer, @PathVariable long id, @Nullable ExpectedVersion expected) {
        return presence.with(people.activate(viewer, id, expected));
    }

    /** Who takes over the records of a person who leaves. */
    record HandOver(@NotNull Long handOverToId) {}
}
