package crm.app.security;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** An authenticator with one passkey (WebAuthn, ES256, no attestation), which can be made to behave as it should not. */
final class PasskeyDevice {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;
    private final String origin;
    private byte[] owner = {};

    PasskeyDevice(String origin) throws GeneralSecurityException {
        this.origin = origin;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    /** How an answer is made. */
    record Manner(int flags, String origin, String host, boolean ownKey) {

        Manner flags(int others) {
            return new Manner(others, origin, host, ownKey);
        }

        Manner origin(String other) {
            return new Manner(flags, other, host, ownKey);
        }

        Manner host(String other) {
            return new Manner(flags, origin, other, ownKey);
        }

        Manner anotherKey() {
            return new Manner(flags, origin, host, false);
        }
    }

    Manner proper() {
        return new Manner(PRESENT | VERIFIED, origin, "localhost", true);
    }

    Map<String, Object> register(JsonNode options, Manner manner) throws GeneralSecurityException {
        owner = Base64.getUrlDecoder().decode(options.get("user").get("id").asString());
        byte[] client = client("webauthn.create", options, manner);
        byte[] data = joined(
                head(manner, manner.flags() | ATTESTED),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        byte[] attestation = joined(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
        return credential(Map.of(
                "attestationObject",
                text(attestation),
                "clientDataJSON",
                text(client),
                "transports",
                List.of("internal")));
    }

    Map<String, Object> answer(JsonNode options, Manner manner) throws GeneralSecurityException {
        byte[] client = client("webauthn.get", options, manner);
        byte[] data = head(manner, manner.flags());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(manner.ownKey() ? keys.getPrivate() : new PasskeyDevice(origin).keys.getPrivate());
        signature.update(joined(data, sha256(client)));
        return credential(Map.of(
                "authenticatorData",
                text(data),
                "clientDataJSON",
                text(client),
                "signature",
                text(signature.sign()),
                "userHandle",
                text(owner)));
    }

    private Map<String, Object> credential(Map<String, ?> response) {
        return Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of());
    }

    private static byte[] client(String type, JsonNode options, Manner manner) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge").asString(), manner.origin())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] head(Manner manner, int flags) throws GeneralSecurityException {
        return joined(sha256(ascii(manner.host())), new byte[] {(byte) flags}, new byte[4]);
    }

    /** COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                unsigned(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                unsigned(point.getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
