package crm.files.store;

import crm.files.settings.S3Settings;
import crm.kernel.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of any store that speaks S3. What fits into one part goes over in one request, which is all or nothing; larger files go in
 * parts, which the store puts together at the end.
 */
final class S3Store implements FileStore, AutoCloseable {

    /** The protocol wants five million bytes at least of every part but the last; a file of the largest usual size has four parts. */
    static final int PART = 8 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(S3Store.class);
    private static final int ATTEMPTS = 3;
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_RANGE = 416;

    private final S3Client s3;
    private final String bucket;
    private final Circuit circuit;

    S3Store(S3Settings settings, Circuit circuit) {
        this.bucket = settings.bucket();
        this.circuit = circuit;
        this.s3 = client(settings);
    }

    /** Neither what the machine says about Amazon nor checksums in trailers, which other stores do not know. */
    private static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.timeout().dividedBy(4))
                        .socketTimeout(settings.timeout())
                        .build())
                .overrideConfiguration(
                        how -> how.defaultProfileFile(ProfileFile.aggregator().build())
                                .apiCallAttemptTimeout(settings.timeout().multipliedBy(3))
                                .apiCallTimeout(settings.timeout().multipliedBy(6))
                                .retryStrategy(StandardRetryStrategy.builder()
                                        .maxAttempts(ATTEMPTS)
                                        .build()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    @Override
    public void write(String key, InputStream content) throws IOException {
        String name = StoreKeys.path(key);
        byte[] first = content.readNBytes(PART);
        if (first.length < PART) {
            ask(key, () -> s3.putObject(put -> put.bucket(bucket).key(name), RequestBody.fromBytes(first)));
        } else {
            writeInParts(key, name, first, content);
        }
    }

    private void writeInParts(String key, String name, byte[] first, InputStream content) throws IOException {
        String upload = ask(
                        key,
                        () -> s3.createMultipartUpload(
                                create -> create.bucket(bucket).key(name)))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            byte[] bytes = first;
            while (bytes.length > 0) {
                int number = parts.size() + 1;
                RequestBody body = RequestBody.fromBytes(bytes);
                String etag = ask(
                                key,
                                () -> s3.uploadPart(
                                        part -> part.bucket(bucket)
                                                .key(name)
                                                .uploadId(upload)
                                                .partNumber(number),
                                        body))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
                bytes = content.readNBytes(PART);
            }
            ask(
                    key,
                    () -> s3.completeMultipartUpload(complete -> complete.bucket(bucket)
                            .key(name)
                            .uploadId(upload)
                            .multipartUpload(all -> all.parts(parts))));
        } catch (IOException | RuntimeException e) {
            abort(key, name, upload);
            throw e;
        }
    }

    /** What cannot be given up now the bucket's own rules have to sweep up: parts are in no list of objects. */
    private void abort(String key, String name, String upload) {
        try {
            ask(
                    key,
                    () -> s3.abortMultipartUpload(
                            abort -> abort.bucket(bucket).key(name).uploadId(upload)));
        } catch (IOException | RuntimeException e) {
            log.warn("An upload that broke off leaves parts in the bucket: {}", e.toString());
        }
    }

    @Override
    public InputStream read(String key, long from, long length) throws IOException {
        String name = StoreKeys.path(key);
        if (length <= 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + from + "-" + (from + length - 1);
        try {
            var answer = ask(
                    key, () -> s3.getObject(get -> get.bucket(bucket).key(name).range(range)));
            return new AbortedAtClose(answer, length);
        } catch (BeyondTheEnd e) {
            return InputStream.nullInputStream();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        String name = StoreKeys.path(key);
        ask(key, () -> s3.deleteObject(delete -> delete.bucket(bucket).key(name)));
    }

    /** As the last attempts found it; asking a store that is away would take long. */
    @Override
    public Optional<String> trouble() {
        return circuit.open() ? Optional.of("The store of files is away") : Optional.empty();
    }

    @Override
    public OptionalLong free() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        s3.close();
    }

    private <T> T ask(String key, Supplier<T> call) throws IOException {
        @Nullable
        T answer = circuit.run(() -> {
            try {
                return call.get();
            } catch (NoSuchKeyException e) {
                return null;
            } catch (S3Exception e) {
                if (e.statusCode() == NO_SUCH_RANGE) {
                    throw new BeyondTheEnd();
                }
                throw new UnavailableException("The store of files refuses", refusal(e));
            } catch (SdkException e) {
                throw new UnavailableException("The store of files does not answer", e);
            }
        });
        if (answer == null) {
            throw new NoSuchFileException(key);
        }
        return answer;
    }

    /** A bucket that is not there or keys that do not fit are for whoever runs the installation to mend; to people the files are away. */
    private static S3Exception refusal(S3Exception failure) {
        if (failure.statusCode() / 100 == NOT_FOUND / 100) {
            log.error("The store of files refuses: {}", failure.getMessage());
        }
        return failure;
    }

    private static final class BeyondTheEnd extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
