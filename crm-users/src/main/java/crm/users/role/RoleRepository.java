package crm.users.role;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RoleRepository extends JpaRepository<Role, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Role r where r.id = :id")
    Optional<Role> lock(long id);

    Optional<Role> findByCode(String code);

    @Query("select count(r) > 0 from Role r where lower(r.name) = lower(:name) and r.id <> :except")
    boolean nameTaken(String name, long except);
}
