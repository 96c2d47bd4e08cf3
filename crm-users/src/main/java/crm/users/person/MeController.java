package crm.users.person;

import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final People people;
    private final PersonPhotos photos;
    private final PersonPresence presence;

    MeController(People people, PersonPhotos photos, PersonPresence presence) {
        this.people = people;
        this.photos = photos;
        this.presence = presence;
    }

    @GetMapping
    PersonAnswer me(Viewer viewer) {
        return presence.with(people.me(viewer));
    }

    @PatchMapping
    PersonAnswer change(Viewer viewer, ExpectedVersion expected, @RequestBody MergePatch<ProfileRequest> patch) {
        photos.prepareMine(viewer, expected, patch);
        return presence.with(people.changeMe(viewer, expected, patch));
    }
}
