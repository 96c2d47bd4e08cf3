package crm.users.role;

import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.RoleChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of which roles people need a second factor. */
@Service
class RoleSecondFactor {

    private final RoleRepository roles;
    private final RoleReader reader;
    private final RoleGuard guard;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleSecondFactor(
            RoleRepository roles, RoleReader reader, RoleGuard guard, ApplicationEventPublisher events, Clock clock) {
        this.roles = roles;
        this.reader = reader;
        this.guard = guard;
        this.events = events;
        this.clock = clock;
    }

    /** Sign-ins that there are go on; the next one needs the factor. */
    @Transactional
    public RoleAnswer set(Viewer viewer, long id, ExpectedVersion expected, boolean required) {
        viewer.require(RecordType.ROLE, Action.EDIT);
        Role role = roles.lock(id).orElseThrow(ProblemException::notFound);
        expected.check(role.version(), () -> reader.answer(role));
        guard.requireMayTouch(viewer, id);
        if (role.secondFactorRequired() != required) {
            Instant now = clock.instant();
            role.demandSecondFactor(required, now);
            roles.flush();
            events.publishEvent(new RoleChanged(
                    id,
                    role.name(),
                    ActivityAction.CHANGED,
                    viewer.id(),
                    now,
                    List.of(new FieldChange("secondFactorRequired", !required, required))));
        }
        return reader.answer(role);
    }
}
