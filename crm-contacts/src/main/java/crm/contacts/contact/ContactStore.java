package crm.contacts.contact;

import crm.kernel.Visibility;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Loads contacts for a change: locked, and only within somebody's reach. */
@Repository
class ContactStore {

    private static final String ANY = "from Contact c where c.id = :id";
    private static final String OF_PEOPLE = "from Contact c where c.id = :id and c.responsibleId in :people";

    private final EntityManager entities;

    ContactStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Contact> lock(long id, Visibility visibility) {
        return switch (visibility) {
            case Visibility.Nothing() -> Optional.empty();
            case Visibility.Everything() -> locked(query(ANY, id));
            case Visibility.People(var people) -> locked(query(OF_PEOPLE, id).setParameter("people", people));
        };
    }

    /** Writes at once, so that rows of other tables can point to it and its version is the new one. */
    void insert(Contact contact) {
        entities.persist(contact);
        entities.flush();
    }

    void update() {
        entities.flush();
    }

    private TypedQuery<Contact> query(String text, long id) {
        return entities.createQuery(text, Contact.class).setParameter("id", id);
    }

    private static Optional<Contact> locked(TypedQuery<Contact> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
