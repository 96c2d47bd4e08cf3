package crm.users.me;

import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/me/preferences")
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    ObjectNode get(Viewer viewer) {
        return preferences.get(viewer.id());
    }

    @PutMapping
    ObjectNode put(Viewer viewer, @RequestBody ObjectNode value) {
        preferences.put(viewer.id(), value);
        return value;
    }
}
