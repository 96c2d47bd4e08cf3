package crm.users.person;

import crm.files.api.Pictures;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Makes a picture of the file that a change names as somebody's photo. Reads and writes files, so it comes before the change's transaction. */
@Component
class PersonPhotos {

    static final String MEMBER = "photoId";

    private final People people;
    private final Pictures pictures;

    PersonPhotos(People people, Pictures pictures) {
        this.people = people;
        this.pictures = pictures;
    }

    void prepare(Viewer viewer, long id, ExpectedVersion expected, MergePatch<PersonRequest> patch) {
        if (patch.touches(MEMBER)) {
            prepare(viewer, id, expected, patch::applyTo);
        }
    }

    void prepareMine(Viewer viewer, ExpectedVersion expected, MergePatch<ProfileRequest> patch) {
        if (patch.touches(MEMBER)) {
            prepare(
                    viewer,
                    viewer.id(),
                    expected,
                    person -> patch.applyTo(ProfileRequest.of(person)).over(person));
        }
    }

    private void prepare(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<PersonRequest> change) {
        people.newPhoto(viewer, id, expected, change)
                .ifPresent(photo -> pictures.prepare(new RecordRef(RecordType.USER, viewer.id()), MEMBER, photo));
    }
}
