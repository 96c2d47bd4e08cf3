package crm.app.kinds;

import crm.data.Page;
import crm.data.RecordKinds;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What records of any kinds are called, for whoever has nothing but references to them. */
@RestController
@RequestMapping("/api/v1/records/names")
class RecordNamesController {

    private static final int MOST = 200;

    private final RecordRights rights;
    private final RecordNames names;
    private final RecordKinds kinds;

    RecordNamesController(RecordRights rights, RecordNames names, RecordKinds kinds) {
        this.rights = rights;
        this.names = names;
        this.kinds = kinds;
    }

    /** @param records such as {@code DEAL:7} */
    record RecordNamesRequest(@NotNull @Size(max = MOST) List<@NotNull @Size(max = 40) String> records) {}

    /**
     * A record as links show it.
     *
     * @param status its state in words, such as the stage of a deal
     * @param colour of the status as {@code #rrggbb}
     * @param page its address in the web client, from the client's root; null where there is none
     */
    record RecordLink(
            RecordRef record,
            String name,
            @Nullable String status,
            @Nullable String colour,
            @Nullable String page) {}

    /** In the order in which they were asked for; at most two statements a kind for the rights, and as many for names not known yet. */
    @PostMapping
    Page<RecordLink> names(Viewer viewer, @Valid @RequestBody RecordNamesRequest request) {
        Set<RecordRef> asked = parsed(request.records());
        Set<RecordRef> readable = rights.allowed(viewer, Action.READ, asked);
        Map<RecordRef, RecordDescription> known = names.of(readable);
        return Page.whole(asked.stream()
                .filter(known::containsKey)
                .map(record -> link(record, Objects.requireNonNull(known.get(record))))
                .toList());
    }

    private RecordLink link(RecordRef record, RecordDescription known) {
        return new RecordLink(record, names.shown(known), known.status(), known.colour(), kinds.page(record));
    }

    private static Set<RecordRef> parsed(List<String> texts) {
        Set<RecordRef> records = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                records.add(RecordRef.parse(texts.get(i)));
            } catch (IllegalArgumentException e) {
                errors.add(FieldError.of("records[" + i + "]", "value-unreadable"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return records;
    }
}
