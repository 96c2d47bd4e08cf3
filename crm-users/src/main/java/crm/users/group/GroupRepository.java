package crm.users.group;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface GroupRepository extends JpaRepository<PeopleGroup, Long> {

    /** Any change of the tree locks all of it, so that two moves at once cannot make a ring. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from PeopleGroup g order by g.id")
    List<PeopleGroup> lockTree();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from PeopleGroup g where g.headId = :headId order by g.id")
    List<PeopleGroup> lockOfHead(long headId);

    @Query("select g from PeopleGroup g where g.id = :id")
    Optional<PeopleGroup> read(long id);
}
