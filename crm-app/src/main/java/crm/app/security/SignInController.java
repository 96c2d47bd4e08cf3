package crm.app.security;

import crm.users.api.Installation;
import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a web client that nobody is signed in at where that is done. */
@RestController
class SignInController {

    private final SecuritySettings settings;
    private final Installation installation;

    SignInController(SecuritySettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    @GetMapping("/api/v1/sign-in")
    SignInPlace place() {
        URI outside = settings.issuerUri();
        return outside == null
                ? new SignInPlace(
                        installation.link(""), SecuritySettings.CLIENT, List.of("openid", "profile", "crm"), true)
                : new SignInPlace(outside.toString(), settings.clientId(), settings.scopes(), false);
    }

    /**
     * Where people sign in.
     *
     * @param issuer the OpenID Connect issuer
     * @param clientId under which it knows the web client
     * @param scopes what the web client asks for
     * @param passwordSignIn whether that is this application itself, with its passwords and second factors
     */
    record SignInPlace(String issuer, String clientId, List<String> scopes, boolean passwordSignIn) {}
}
