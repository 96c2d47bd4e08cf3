package crm.contacts.company;

import crm.kernel.Visibility;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Loads companies for a change: locked, and only within somebody's reach. */
@Repository
class CompanyStore {

    private static final String ANY = "from Company c where c.id = :id";
    private static final String OF_PEOPLE = "from Company c where c.id = :id and c.responsibleId in :people";

    private final EntityManager entities;

    CompanyStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Company> lock(long id, Visibility visibility) {
        return switch (visibility) {
            case Visibility.Nothing() -> Optional.empty();
            case Visibility.Everything() -> locked(query(ANY, id));
            case Visibility.People(var people) -> locked(query(OF_PEOPLE, id).setParameter("people", people));
        };
    }

    /** Writes at once, so that rows of other tables can point to it and its version is the new one. */
    void insert(Company company) {
        entities.persist(company);
        entities.flush();
    }

    void update() {
        entities.flush();
    }

    private TypedQuery<Company> query(String text, long id) {
        return entities.createQuery(text, Company.class).setParameter("id", id);
    }

    private static Optional<Company> locked(TypedQuery<Company> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
