package crm.contacts.customer;

import crm.data.Period;
import crm.data.PersonIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lists of contacts and of companies alike may be narrowed by. */
public interface CustomerFilter {

    @Nullable
    String q();

    List<String> phone();

    List<String> email();

    PersonIds responsible();

    List<String> tag();

    Period created();

    /** True for the bin. */
    @Nullable
    Boolean deleted();

    default boolean ofBin() {
        return Boolean.TRUE.equals(deleted());
    }
}
