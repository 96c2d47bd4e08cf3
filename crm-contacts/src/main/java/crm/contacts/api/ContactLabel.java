package crm.contacts.api;

import crm.kernel.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of a contact as other records copy to be found by it, and what tells who may link it.
 *
 * @param responsibleId null where nobody is responsible
 * @param deleted whether it lies in the bin
 */
public record ContactLabel(
        long id,
        String name,
        List<PhoneNumber> phones,
        @Nullable Long responsibleId,
        boolean deleted) {}
