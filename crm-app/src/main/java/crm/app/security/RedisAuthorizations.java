package crm.app.security;

import crm.data.ClusterBus;
import crm.users.api.SignIns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Authorizations for all nodes, which vanish by themselves when the sign-in they belong to has. Signing out looks one up by its ID token,
 * so they are kept as long as a session. What an earlier release wrote and this one cannot read counts as absent: the person signs in again.
 */
@Component
class RedisAuthorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(RedisAuthorizations.class);
    private static final String PREFIX = "crm:oauth:";
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private static final byte[] ENDED = {1};

    private final RedisTemplate<String, byte[]> redis;
    private final SecuritySettings settings;
    private final ClusterBus bus;

    RedisAuthorizations(RedisConnectionFactory connections, SecuritySettings settings, ClusterBus bus) {
        this.redis = new RedisTemplate<>();
        this.redis.setConnectionFactory(connections);
        this.redis.setKeySerializer(RedisSerializer.string());
        this.redis.setValueSerializer(RedisSerializer.byteArray());
        this.redis.afterPropertiesSet();
        this.settings = settings;
        this.bus = bus;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        byte[] id = authorization.getId().getBytes(StandardCharsets.UTF_8);
        redis.opsForValue().set(idKey(authorization.getId()), bytes(authorization), settings.signInLife());
        tokenKeys(authorization).forEach(key -> redis.opsForValue().set(key, id, settings.signInLife()));
        var access = authorization.getToken(OAuth2AccessToken.class);
        if (access != null && access.isInvalidated()) {
            end(authorization, access.getToken());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        List<String> keys = tokenKeys(authorization);
        keys.add(idKey(authorization.getId()));
        redis.delete(keys);
        var access = authorization.getToken(OAuth2AccessToken.class);
        if (access != null) {
            end(authorization, access.getToken());
        }
    }

    /** Whether an access token has been ended before its time: by being revoked, or because its code was shown twice. */
    boolean ended(String accessToken) {
        try {
            return Boolean.TRUE.equals(redis.hasKey(endedKey(accessToken)));
        } catch (DataAccessException away) {
            return false;
        }
    }

    /** Kept as long as the token would live, and told to all nodes, which remember for a moment whose it is. */
    private void end(OAuth2Authorization authorization, OAuth2AccessToken token) {
        redis.opsForValue()
                .set(
                        endedKey(token.getTokenValue()),
                        ENDED,
                        settings.accessTokenLife().plus(CLOCKS_APART));
        bus.publish(SignIns.REVOKED, authorization.getPrincipalName());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        byte[] stored = redis.opsForValue().get(idKey(id));
        return stored == null ? null : authorization(stored);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null) {
            return find(tokenKey(type.getValue(), token));
        }
        for (String kind : List.of(
                OAuth2ParameterNames.CODE, OAuth2TokenType.ACCESS_TOKEN.getValue(), OidcParameterNames.ID_TOKEN)) {
            OAuth2Authorization found = find(tokenKey(kind, token));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable OAuth2Authorization find(String key) {
        byte[] id = redis.opsForValue().get(key);
        return id == null ? null : findById(new String(id, StandardCharsets.UTF_8));
    }

    private static List<String> tokenKeys(OAuth2Authorization authorization) {
        List<String> keys = new ArrayList<>();
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            keys.add(tokenKey(OAuth2ParameterNames.CODE, code.getToken().getTokenValue()));
        }
        var access = authorization.getToken(OAuth2AccessToken.class);
        if (access != null) {
            keys.add(tokenKey(
                    OAuth2TokenType.ACCESS_TOKEN.getValue(), access.getToken().getTokenValue()));
        }
        var identity = authorization.getToken(OidcIdToken.class);
        if (identity != null) {
            keys.add(tokenKey(OidcParameterNames.ID_TOKEN, identity.getToken().getTokenValue()));
        }
        return keys;
    }

    private static String endedKey(String token) {
        return tokenKey("ended", token);
    }

    private static String idKey(String id) {
        return PREFIX + "id:" + id;
    }

    private static String tokenKey(String kind, String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return PREFIX + kind + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(OAuth2Authorization authorization) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(authorization);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead")
    private static @Nullable OAuth2Authorization authorization(byte[] stored) {
        try (var in = new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(stored)))) {
            return (OAuth2Authorization) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            log.info("An authorization of another release is left aside: {}", e.toString());
            return null;
        }
    }
}
