package crm.app.vault;

import crm.users.api.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts what must not stand readable in the database, with a key that is kept outside of it. */
@Component
public class KeyVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final String place;
    private boolean fresh;

    KeyVault(@Value("${crm.security.key:}") String configured, Installation installation) {
        if (configured.isBlank()) {
            Path folder = installation.home().resolve("keys");
            Path file = folder.resolve("signing.key");
            this.place = "the file " + file;
            this.key = key(fromFile(folder, file), place);
        } else {
            this.place = "the setting crm.security.key (CRM_SECURITY_KEY)";
            this.key = key(configured.strip(), place);
        }
    }

    /** Says where the key stands that is none, never what stands there. */
    private static SecretKeySpec key(String text, String place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key in " + place + " must be 32 bytes in Base64; it is no Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "The key in " + place + " must be 32 bytes in Base64; it is " + bytes.length + " bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Where the key stands, for messages to operators. */
    public String place() {
        return place;
    }

    /** Whether the key was made by this start: what was encrypted before, it cannot open. */
    public boolean fresh() {
        return fresh;
    }

    /** Tells this key from others without giving it away. */
    public byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("fingerprint".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return digest.digest(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, plain);
        byte[] stored = Arrays.copyOf(nonce, nonce.length + secret.length);
        System.arraycopy(secret, 0, stored, nonce.length, secret.length);
        return stored;
    }

    public byte[] decrypt(byte[] stored) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(stored, NONCE_BYTES),
                Arrays.copyOfRange(stored, NONCE_BYTES, stored.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not fit what it should open", e);
        }
    }

    private String fromFile(Path folder, Path file) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!Files.exists(file)) {
                makeFile(folder, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key under " + folder + " cannot be kept", e);
        }
    }

    private void makeFile(Path folder, Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Path draft = Files.createTempFile(
                folder,
                "signing",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
        try {
            // A link, unlike a move, never replaces what another process has made meanwhile.
            Files.createLink(file, draft);
            fresh = true;
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
