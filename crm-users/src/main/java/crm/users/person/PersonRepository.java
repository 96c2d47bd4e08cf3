package crm.users.person;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(long id);

    /** In one order, so that two who hand over to each other do not wait for ever. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> lockAll(List<Long> ids);

    /** Locks the people of a role, so that two of them cannot leave it at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.roleId = :roleId and p.active order by p.id")
    List<Person> lockActiveOfRole(long roleId);

    @Query("select count(p) > 0 from Person p where lower(p.email) = :email and p.id <> :except")
    boolean emailTaken(String email, long except);

    /** A handle stands for a name, so that another person's name is taken too. */
    @Query(
            "select count(p) > 0 from Person p where (lower(p.handle) = lower(:handle) or lower(p.name) = lower(:handle)) and p.id <> :except")
    boolean handleTaken(String handle, long except);
}
