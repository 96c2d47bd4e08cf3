package crm.contacts.company;

import crm.data.Period;
import crm.data.PersonIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of companies may be narrowed by.
 *
 * @param deleted true for the bin
 */
record CompanyFilter(
        @Nullable String q,
        List<String> phone,
        List<String> email,
        List<String> egrpou,
        PersonIds responsible,
        List<String> tag,
        Period created,
        @Nullable Boolean deleted) {}
