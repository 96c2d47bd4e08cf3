package crm.contacts.contact;

import crm.data.Period;
import crm.data.PersonIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contacts may be narrowed by.
 *
 * @param egrpou of a company the contact belongs to
 * @param deleted true for the bin
 */
record ContactFilter(
        @Nullable String q,
        List<String> phone,
        List<String> email,
        List<String> egrpou,
        PersonIds responsible,
        List<String> tag,
        @Nullable Boolean receivesNews,
        Period created,
        List<Long> company,
        @Nullable Boolean deleted) {}
