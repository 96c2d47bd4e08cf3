package crm.app.factor;

import crm.kernel.ProblemException;
import crm.users.api.Installation;
import crm.users.api.SignedIn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: always with the person verified by the device, so that one of them is as good as a password with a second factor. */
@Component
class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final int MAX = 20;
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyRows rows;
    private final PasskeyUsers users;
    private final PendingCeremonies pending;
    private final Webauthn4JRelyingPartyOperations operations;

    Passkeys(PasskeyRows rows, PasskeyUsers users, PendingCeremonies pending, Installation installation) {
        this.rows = rows;
        this.users = users;
        this.pending = pending;
        this.operations = operations(rows, users, installation.baseUrl());
    }

    List<Passkey> of(long person) {
        return rows.of(person);
    }

    Map<String, Object> beginRegistration(SignedIn person) {
        if (rows.of(person.userId()).size() >= MAX) {
            throw ProblemException.conflict("too-many-passkeys", MAX);
        }
        var options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(known(person)));
        pending.keep(registration(person), options);
        return json.convertValue(options, JSON_OBJECT);
    }

    /** @throws ProblemException 422 on {@code credential} when it does not answer what was asked */
    void register(SignedIn person, String name, Map<String, Object> credential) {
        var options = pending.take(registration(person), PublicKeyCredentialCreationOptions.class)
                .orElseThrow(() -> ProblemException.invalid("credential", "passkey-not-asked"));
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> key =
                    json.convertValue(credential, new TypeReference<>() {});
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(key, name)));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException refused) {
            log.debug("A passkey was refused", refused);
            throw ProblemException.invalid("credential", "passkey-refused");
        }
    }

    /** @param person who has to answer; null for anybody, who then says who it is */
    Map<String, Object> beginUse(String session, @Nullable SignedIn person) {
        var options = operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                person == null
                        ? new AnonymousAuthenticationToken(
                                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                        : known(person)));
        pending.keep("use:" + session, options);
        return json.convertValue(options, JSON_OBJECT);
    }

    /** Which passkey answered; empty when the answer is not right. */
    Optional<Used> use(String session, Map<String, Object> credential) {
        var options = pending.take("use:" + session, PublicKeyCredentialRequestOptions.class);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer =
                    json.convertValue(credential, new TypeReference<>() {});
            var user = operations.authenticate(new RelyingPartyAuthenticationRequest(options.get(), answer));
            return Optional.ofNullable(users.person(user.getId())).map(owner -> new Used(owner, answer.getRawId()));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException refused) {
            log.debug("A passkey was refused", refused);
            return Optional.empty();
        }
    }

    /** Whether it may open the account without a password. */
    boolean confirmed(Used passkey) {
        return rows.confirmed(passkey.id());
    }

    /** It was shown together with the password. */
    void confirm(Used passkey) {
        rows.confirm(passkey.id());
    }

    /** Somebody else may have added any of them. */
    void doubt(long person) {
        rows.doubt(person);
    }

    @Nullable
    String remove(long person, String id) {
        try {
            return rows.delete(person, Bytes.fromBase64(id));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Webauthn4JRelyingPartyOperations operations(PasskeyRows rows, PasskeyUsers users, URI base) {
        var operations = new Webauthn4JRelyingPartyOperations(
                users,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(base.getHost())
                        .name("CRM")
                        .build(),
                Set.of(origin(base)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(URI base) {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** A passkey that gave the right answer, and whose it is. */
    record Used(long owner, Bytes id) {}

    private static String registration(SignedIn person) {
        return "new:" + person.getName() + ":" + person.signInId();
    }

    private static Authentication known(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
