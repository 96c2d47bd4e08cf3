package crm.communications.preference;

import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/notification-preferences")
class NotificationPreferencesController {

    private final NotificationPreferences preferences;

    NotificationPreferencesController(NotificationPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    PreferencesAnswer get(Viewer viewer) {
        return preferences.get(viewer.id());
    }

    @PutMapping
    PreferencesAnswer put(Viewer viewer, @RequestBody PreferencesRequest request) {
        return preferences.put(viewer.id(), request);
    }
}
