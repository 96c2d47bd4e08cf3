package crm.files.file;

import crm.files.api.FileAnswer;
import crm.files.store.FileStore;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.UploadLimit;
import crm.kernel.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
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

    @UploadLimit("${crm.files.max-size:25MB}")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileAnswer> upload(Viewer viewer, @RequestPart("file") MultipartFile file) {
        FileAnswer answer = uploads.take(new RecordRef(RecordType.USER, viewer.id()), "file", file);
        return ResponseEntity.created(URI.create("/api/v1/files/" + answer.id()))
                .body(answer);
    }

    /** Never shown by the browser itself, whatever it is: it comes from people and would run with the rights of the page. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> download(Viewer viewer, @PathVariable long id, @RequestHeader HttpHeaders headers) {
        StoredFile file = reads.require(viewer, id);
        String etag = "\"" + file.checksum() + "\"";
        var part = FilePart.of(file.size(), headers, etag);
        HttpStatus status = part.status();
        var answer = ResponseEntity.status(status)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (status == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            return answer.header(HttpHeaders.CONTENT_RANGE, part.contentRange()).build();
        }
        if (status == HttpStatus.PARTIAL_CONTENT) {
            answer.header(HttpHeaders.CONTENT_RANGE, part.contentRange());
        }
        return answer.contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(part.length())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(
                        () -> store.read(file.key(), part.from(), part.length()), "file " + file.id()));
    }
}
