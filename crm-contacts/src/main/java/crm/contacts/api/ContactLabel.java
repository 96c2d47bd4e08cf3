package crm.contacts.api;

import crm.kernel.PhoneNumber;
import java.util.List;

/** As much of a contact as other records copy to be found by it. */
public record ContactLabel(long id, String name, List<PhoneNumber> phones) {}
