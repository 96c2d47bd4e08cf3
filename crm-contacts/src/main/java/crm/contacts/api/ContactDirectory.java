package crm.contacts.api;

import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The contacts, for other contexts. Whether a person may read or edit a contact is told by {@link crm.kernel.RecordAccess}. */
public interface ContactDirectory {

    /** One statement; contacts that the viewer may read by their phones, the newest first. Phones without a contact are left out. */
    Map<PhoneNumber, List<Ref>> byPhone(Viewer viewer, Collection<PhoneNumber> phones);

    /** One statement; contacts that the viewer may read by their e-mail addresses in lower case, the newest first. */
    Map<String, List<Ref>> byEmail(Viewer viewer, Collection<String> addresses);

    /** One statement; not narrowed by rights. Unknown ids are left out; of deleted contacts only the name is told. */
    Map<Long, ContactLabel> labels(Collection<Long> contactIds);

    /**
     * Creates a contact as the REST contract does, with its rights, rules, history and event, inside the caller's transaction.
     *
     * @throws ProblemException 403 or 422; the fields are named as in the request
     */
    Ref create(Viewer viewer, ContactRequest request);
}
