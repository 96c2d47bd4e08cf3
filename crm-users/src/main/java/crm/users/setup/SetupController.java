package crm.users.setup;

import crm.users.person.PersonAnswer;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/api/v1/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@RequestParam String token) {
        setup.requireOpen(token);
    }

    @PostMapping({"/setup", "/api/v1/setup"})
    ResponseEntity<PersonAnswer> complete(@RequestBody SetupRequest request) {
        PersonAnswer owner = setup.complete(request);
        return ResponseEntity.created(URI.create("/api/v1/users/" + owner.id())).body(owner);
    }
}
