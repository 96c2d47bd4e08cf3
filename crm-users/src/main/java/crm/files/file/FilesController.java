package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.store.FileStore;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/files")
class FilesController {

    private final Uploads uploads;
    private final FileReads reads;
    private final FileStore store;

    FilesController(Uploads uploads, FileReads reads, FileStore store) {
        this.uploads = uploads;
        this.reads = reads;
        this.store = store;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileAnswer> upload(Viewer viewer, @RequestPart("file") MultipartFile file) {
        FileAnswer answer = uploads.take(new RecordRef(RecordType.USER, viewer.id()), "file", file);
        return ResponseEntity.created(URI.create("/api/v1/files/" + answer.id()))
                .body(answer);
    }

    /** Never shown by the browser itself, whatever it is: it comes from people and would run with the rights of the page. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(Viewer viewer, @PathVariable long id, WebRequest request) throws IOException {
        StoredFile file = reads.require(viewer, id);
        Resource content = store.read(file.key());
        String etag = "\"" + file.checksum() + "\"";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(content.contentLength())
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(
                        partsOfAnotherVersion(request.getHeader(HttpHeaders.IF_RANGE), etag)
                                ? new InputStreamResource(content)
                                : content);
    }

    /** Who has a part of what the file was before gets all of what it is now: a stream has no parts to Spring. */
    private static boolean partsOfAnotherVersion(@Nullable String ifRange, String etag) {
        return ifRange != null && !ifRange.equals(etag);
    }
}
