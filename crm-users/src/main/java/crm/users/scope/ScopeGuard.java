package crm.users.scope;

import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from giving anybody, themselves included, more than they have. Whatever changes a role, a group, who belongs to one or
 * supervises it, or lets somebody in, asks here before it writes.
 */
@Component
public class ScopeGuard {

    private final StructureReader reader;
    private final JdbcClient db;

    ScopeGuard(StructureReader reader, JdbcClient db) {
        this.reader = reader;
        this.db = db;
    }

    /**
     * Until the transaction ends nobody else changes the structure: of two changes each of which gives nothing, both together might. Comes
     * before any lock on a row.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('users.structure'))::text")
                .query(String.class)
                .optional();
    }

    /** The company as it is stored at this moment. */
    public Structure structure() {
        return reader.read();
    }

    /** @throws ProblemException 403 when the change gives somebody more than the giver has */
    public void requireNoMore(Viewer giver, Structure before, Structure after) {
        if (!new ScopeComparison(giver.id(), giver.permissions(), before, after).givesNoMore()) {
            throw ProblemException.of(403, "rights-exceeded");
        }
    }

    /** Whether somebody could make the change now, which may be long after having ordered it. */
    public boolean couldGive(long giver, Permissions rights, Structure before, Structure after) {
        return new ScopeComparison(giver, rights, before, after).givesNoMore();
    }

    /**
     * Whoever gets at somebody's way in, gets at all that the person reaches.
     *
     * @throws ProblemException 403 when that is more than the viewer has
     */
    public void requireReachOf(Viewer viewer, Structure now, long person) {
        if (person != viewer.id() && !ScopeComparison.covers(viewer.id(), viewer.permissions(), now, person)) {
            throw ProblemException.of(403, "rights-exceeded");
        }
    }
}
