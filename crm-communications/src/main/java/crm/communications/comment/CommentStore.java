package crm.communications.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Loads comments for a change; whose eyes they are for is the caller's next question. */
@Repository
class CommentStore {

    private final EntityManager entities;

    CommentStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Comment> lock(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Comment> find(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    void insert(Comment comment) {
        entities.persist(comment);
        entities.flush();
    }

    void update() {
        entities.flush();
    }

    void delete(Comment comment) {
        entities.remove(comment);
        entities.flush();
    }
}
