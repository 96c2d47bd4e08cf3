package crm.data;

import crm.kernel.RecordType;
import crm.kernel.Ref;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;
import org.springframework.stereotype.Component;

/** Turns ids into links, for mappers; whoever maps many rows prepares the names first. */
@Component
public class RefMapping {

    private final RecordNames names;

    RefMapping(RecordNames names) {
        this.names = names;
    }

    @Named("person")
    public @Nullable Ref person(@Nullable Long id) {
        return names.ref(RecordType.USER, id);
    }

    /** Texts that are kept empty rather than absent. */
    @Named("absentIfEmpty")
    public @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
