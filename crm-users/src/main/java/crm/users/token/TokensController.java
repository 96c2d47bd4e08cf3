package crm.users.token;

import crm.data.Page;
import crm.users.api.SignedIn;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/tokens")
class TokensController {

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Page<TokenAnswer> list(@AuthenticationPrincipal SignedIn caller) {
        return Page.whole(tokens.list(caller.userId()));
    }

    @PostMapping
    ResponseEntity<TokenAnswer> create(@AuthenticationPrincipal SignedIn caller, @RequestBody TokenRequest request) {
        caller.requireOrdinary();
        TokenAnswer token = tokens.create(caller.userId(), request);
        return ResponseEntity.created(URI.create("/api/v1/me/tokens/" + token.id()))
                .body(token);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn caller, @PathVariable long id) {
        caller.requireOrdinary();
        tokens.revoke(caller.userId(), id);
    }
}
