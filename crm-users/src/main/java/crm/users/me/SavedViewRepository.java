package crm.users.me;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SavedViewRepository extends JpaRepository<SavedView, Long> {

    @Query(
            "select v from SavedView v where v.personId = :person and (:panel is null or v.panel = :panel) order by v.name, v.id")
    List<SavedView> of(long person, @org.jspecify.annotations.Nullable String panel);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from SavedView v where v.id = :id and v.personId = :person")
    Optional<SavedView> lock(long person, long id);

    long countByPersonId(long person);
}
