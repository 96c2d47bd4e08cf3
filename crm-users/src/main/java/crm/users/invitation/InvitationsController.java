package crm.users.invitation;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.files.api.FileAnswer;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordType;
import crm.kernel.UploadLimit;
import crm.kernel.Viewer;
import crm.users.person.PersonAnswer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/invitations")
class InvitationsController {

    private final Invitations invitations;
    private final InvitationReader reader;
    private final InvitationPhotos photos;

    InvitationsController(Invitations invitations, InvitationReader reader, InvitationPhotos photos) {
        this.invitations = invitations;
        this.reader = reader;
        this.photos = photos;
    }

    @GetMapping
    Page<InvitationAnswer> list(
            Viewer viewer,
            @Filter InvitationFilter filter,
            @DefaultSort("-createdAt") ListRequest<InvitationSort> page) {
        viewer.require(RecordType.USER, Action.CREATE);
        return reader.list(filter.state(), page);
    }

    @GetMapping("/{id}")
    InvitationAnswer get(Viewer viewer, @PathVariable long id) {
        return invitations.get(viewer, id);
    }

    @PostMapping
    ResponseEntity<InvitationAnswer> invite(Viewer viewer, @RequestBody InvitationRequest request) {
        InvitationAnswer invitation = invitations.invite(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/invitations/" + invitation.id()))
                .body(invitation);
    }

    @PostMapping("/{id}/resend")
    InvitationAnswer resend(Viewer viewer, @PathVariable long id) {
        return invitations.resend(viewer, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id, @Nullable ExpectedVersion expected) {
        invitations.revoke(viewer, id, expected);
    }

    @GetMapping("/by-token/{token}")
    Invitations.Opened open(@PathVariable String token) {
        return invitations.open(token);
    }

    @PostMapping("/by-token/{token}")
    ResponseEntity<PersonAnswer> accept(@PathVariable String token, @RequestBody Questionnaire answers) {
        PersonAnswer person = invitations.accept(token, answers);
        return ResponseEntity.created(URI.create("/api/v1/users/" + person.id()))
                .body(person);
    }

    @UploadLimit("${crm.files.max-picture-size:10MB}")
    @PostMapping(path = "/by-token/{token}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileAnswer photo(@PathVariable String token, @RequestPart("file") MultipartFile file) {
        return photos.take(token, file);
    }

    record InvitationFilter(List<Invitation.State> state) {}
}
