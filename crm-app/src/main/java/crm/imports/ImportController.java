package crm.imports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.imports.ImportAnswers.ImportAnswer;
import crm.imports.ImportAnswers.ImportItem;
import crm.imports.ValueAnswers.ValuesAnswer;
import crm.imports.table.TableOptions;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.TemporaryFiles;
import crm.kernel.UploadLimit;
import crm.kernel.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportUploads uploads;
    private final ImportService service;
    private final ImportReader reader;
    private final Rejects rejects;

    ImportController(ImportUploads uploads, ImportService service, ImportReader reader, Rejects rejects) {
        this.uploads = uploads;
        this.service = service;
        this.reader = reader;
        this.rejects = rejects;
    }

    /**
     * What columns, options and values are.
     *
     * @param mapping field by column index
     * @param values by field, what its values stand for; absent leaves what was said before
     */
    record MappingRequest(
            @NotNull Map<String, @Nullable String> mapping,
            @Nullable Map<String, @Nullable Object> options,

            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, @Valid ValuesRequest> values) {

        @Nullable
        Map<String, Meanings> meanings() {
            if (values == null) {
                return null;
            }
            Map<String, Meanings> meanings = new HashMap<>();
            values.forEach((field, said) -> meanings.put(field, said.meanings()));
            return meanings;
        }
    }

    /**
     * What the values of one field stand for.
     *
     * @param map id by value; null leaves the rows of the value out
     * @param otherwise what becomes of all other values that are unknown, {@code REJECT} when absent
     * @param use the id that they stand for
     */
    record ValuesRequest(
            @Nullable Map<String, @Nullable String> map,
            @Nullable UnknownValues otherwise,
            @Nullable String use) {

        Meanings meanings() {
            return new Meanings(
                    map == null ? Map.of() : map, otherwise == null ? UnknownValues.REJECT : otherwise, use);
        }
    }

    record RunRequest(@NotNull OnError onError) {}

    @GetMapping
    Page<ImportItem> list(
            Viewer viewer, @Filter ImportFilter filter, @DefaultSort("-createdAt") ListRequest<ImportSort> request) {
        return reader.list(viewer, filter, request);
    }

    @UploadLimit("${spring.servlet.multipart.max-file-size}")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> upload(
            Viewer viewer,
            @RequestPart("file") MultipartFile file,
            @RequestParam("kind") RecordType kind,
            @RequestParam(name = "sheet", required = false) @Nullable String sheet,
            @RequestParam(name = "encoding", required = false) @Nullable String encoding,
            @RequestParam(name = "delimiter", required = false) @Nullable String delimiter,
            @RequestParam(name = "headerRow", required = false) @Nullable Integer headerRow)
            throws IOException {
        if (headerRow != null && headerRow < 0) {
            throw ProblemException.malformed("headerRow", "value-unreadable");
        }
        TableOptions options = new TableOptions(sheet, charset(encoding), delimiter(delimiter), headerRow);
        Path copy = TemporaryFiles.create("crm-import");
        long id;
        try {
            file.transferTo(copy);
            id = uploads.take(viewer, kind, file.getOriginalFilename(), copy, options);
        } finally {
            Files.deleteIfExists(copy);
        }
        return ResponseEntity.created(URI.create("/api/v1/imports/" + id)).body(service.card(viewer, id));
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.malformed("encoding", "value-unreadable");
        }
    }

    private static @Nullable Character delimiter(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String one = text.equals("\\t") || text.equalsIgnoreCase("tab") ? "\t" : text;
        if (one.length() != 1 || one.equals("\"") || one.equals("\n") || one.equals("\r")) {
            throw ProblemException.malformed("delimiter", "value-unreadable");
        }
        return one.charAt(0);
    }

    @GetMapping("/{id}")
    ImportAnswer get(Viewer viewer, @PathVariable long id) {
        return service.card(viewer, id);
    }

    @GetMapping("/{id}/values")
    ValuesAnswer values(Viewer viewer, @PathVariable long id) {
        return service.values(viewer, id);
    }

    @PutMapping("/{id}/mapping")
    ImportAnswer map(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @Valid @RequestBody MappingRequest request) {
        return service.map(
                viewer, id, expected, request.mapping(), OptionTexts.of(request.options()), request.meanings());
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportItem run(Viewer viewer, @PathVariable long id, @Valid @RequestBody RunRequest request) {
        return service.run(viewer, id, request.onError());
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportItem undo(Viewer viewer, @PathVariable long id) {
        return service.undo(viewer, id);
    }

    @GetMapping("/{id}/rejects")
    void rejects(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "format", defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("xlsx")) {
            throw ProblemException.malformed("format", "value-unreadable");
        }
        Import file = rejects.find(viewer, id);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejects-" + id + (csv ? ".csv" : ".xlsx"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        rejects.write(file, csv, response.getOutputStream());
    }
}
