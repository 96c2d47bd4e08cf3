package crm.users.role;

import crm.data.RecordEditor;
import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.RoleChanged;
import crm.users.scope.ScopeGuard;
import crm.users.scope.Structure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Roles implements RecordEditor<RoleRequest, RoleAnswer> {

    private static final long NEW = -1;

    private final RoleRepository roles;
    private final RoleReader reader;
    private final RoleGuard guard;
    private final ScopeGuard reach;
    private final RoleNames names;
    private final RecordKinds kinds;
    private final RightsTable rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            RoleRepository roles,
            RoleReader reader,
            RoleGuard guard,
            ScopeGuard reach,
            RoleNames names,
            RecordKinds kinds,
            RightsTable rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.reader = reader;
        this.guard = guard;
        this.reach = reach;
        this.names = names;
        this.kinds = kinds;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RoleAnswer get(Viewer viewer, long id) {
        viewer.require(RecordType.ROLE, Action.READ);
        return reader.answer(roles.findById(id).orElseThrow(ProblemException::notFound));
    }

    @Override
    public RoleAnswer create(Viewer viewer, RoleRequest request) {
        viewer.require(RecordType.ROLE, Action.CREATE);
        Instant now = clock.instant();
        Role role = roles.saveAndFlush(new Role(freeName(request.name(), NEW), viewer.id(), now));
        publish(role, ActivityAction.CREATED, viewer, now, List.of());
        return reader.answer(role);
    }

    @Override
    public RoleAnswer change(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<RoleRequest> patch) {
        viewer.require(RecordType.ROLE, Action.EDIT);
        Role role = locked(id, expected);
        if (role.builtIn()) {
            throw ProblemException.conflict("role-built-in");
        }
        String before = role.name();
        Instant now = clock.instant();
        role.rename(freeName(patch.apply(new RoleRequest(before)).name(), id), now);
        roles.flush();
        publish(role, ActivityAction.CHANGED, viewer, now, List.of(new FieldChange("name", before, role.name())));
        return reader.answer(role);
    }

    public RoleAnswer grant(Viewer viewer, long id, ExpectedVersion expected, PermissionsRequest request) {
        viewer.require(RecordType.ROLE, Action.EDIT);
        reach.lock();
        Role role = locked(id, expected);
        if (role.owner()) {
            throw ProblemException.conflict("owner-untouchable");
        }
        Permissions before = role.permissions();
        Permissions permissions = request.toPermissions(kinds, before.fields());
        guard.requireCovered(viewer, before);
        guard.requireCovered(viewer, permissions);
        Structure structure = reach.structure();
        reach.requireNoMore(viewer, structure, structure.granted(id, permissions));
        Instant now = clock.instant();
        role.grant(permissions, now);
        roles.flush();
        publish(role, ActivityAction.CHANGED, viewer, now, differences(before, permissions));
        return reader.answer(role);
    }

    @Override
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        viewer.require(RecordType.ROLE, Action.DELETE);
        Role role = locked(id, expected);
        if (role.builtIn()) {
            throw ProblemException.conflict("role-built-in");
        }
        if (guard.inUse(id)) {
            throw ProblemException.conflict("role-in-use");
        }
        publish(role, ActivityAction.DELETED, viewer, clock.instant(), List.of());
        roles.delete(role);
    }

    private Role locked(long id, ExpectedVersion expected) {
        Role role = roles.lock(id).orElseThrow(ProblemException::notFound);
        expected.check(role.version(), () -> reader.answer(role));
        return role;
    }

    private String freeName(String name, long except) {
        String wanted = name.strip();
        if (names.builtIn(wanted) || roles.nameTaken(wanted, except)) {
            throw ProblemException.invalid("name", "taken");
        }
        return wanted;
    }

    private void publish(Role role, ActivityAction action, Viewer viewer, Instant now, List<FieldChange> changes) {
        events.publishEvent(new RoleChanged(role.id(), role.name(), action, viewer.id(), now, changes));
    }

    List<FieldChange> differences(Permissions before, Permissions after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RightsTable.Permission right : rights.of(after)) {
            var old = before.scope(right.recordType(), right.action());
            if (old != right.scope()) {
                changes.add(new FieldChange(right.recordType() + "." + right.action(), old, right.scope()));
            }
        }
        List<RightsTable.FieldRule> rules = new ArrayList<>(RightsTable.fields(before));
        RightsTable.fields(after).stream()
                .filter(rule -> before.fields().of(rule.recordType(), rule.field()) == null)
                .forEach(rules::add);
        for (RightsTable.FieldRule rule : rules) {
            var old = before.fields().of(rule.recordType(), rule.field());
            var now = after.fields().of(rule.recordType(), rule.field());
            if (old != now) {
                changes.add(new FieldChange(rule.recordType() + "." + rule.field(), old, now));
            }
        }
        return changes;
    }
}
