package crm.users.invitation;

import crm.files.api.FileAnswer;
import crm.files.api.Pictures;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the photos of people who answer an invitation: they are not signed in, so the link's token stands for them and counts what they send. */
@Component
class InvitationPhotos {

    private final Invitations invitations;
    private final Pictures pictures;

    InvitationPhotos(Invitations invitations, Pictures pictures) {
        this.invitations = invitations;
        this.pictures = pictures;
    }

    FileAnswer take(String token, MultipartFile file) {
        long invitation = invitations.admitPhoto(token);
        return pictures.take(new RecordRef(RecordType.INVITATION, invitation), "file", file);
    }
}
