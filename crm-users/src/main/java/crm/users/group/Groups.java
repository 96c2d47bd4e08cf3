package crm.users.group;

import static crm.users.tables.Person.PERSON;

import crm.data.FieldDiff;
import crm.data.RecordEditor;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.GroupChanged;
import crm.users.scope.ScopeGuard;
import crm.users.scope.Structure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Groups implements RecordEditor<GroupRequest, GroupAnswer> {

    private final GroupRepository groups;
    private final GroupReader reader;
    private final FieldDiff diff;
    private final ScopeGuard reach;
    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(
            GroupRepository groups,
            GroupReader reader,
            FieldDiff diff,
            ScopeGuard reach,
            DSLContext db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.reader = reader;
        this.diff = diff;
        this.reach = reach;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public GroupAnswer get(Viewer viewer, long id) {
        viewer.require(RecordType.GROUP, Action.READ);
        return reader.answer(groups.read(id).orElseThrow(ProblemException::notFound));
    }

    @Override
    public GroupAnswer create(Viewer viewer, GroupRequest request) {
        viewer.require(RecordType.GROUP, Action.CREATE);
        requireHead(request.headId());
        if (request.parentId() != null && !groups.existsById(request.parentId())) {
            throw ProblemException.invalid("parentId", "unknown-record");
        }
        Instant now = clock.instant();
        PeopleGroup group = groups.saveAndFlush(new PeopleGroup(request, viewer.id(), now));
        publish(group, ActivityAction.CREATED, viewer, now, List.of());
        return reader.answer(group);
    }

    @Override
    public GroupAnswer change(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<GroupRequest> patch) {
        viewer.require(RecordType.GROUP, Action.EDIT);
        reach.lock();
        var tree = lockedTree();
        PeopleGroup group = checked(tree.get(id), expected);
        GroupRequest before = group.asRequest();
        GroupRequest after = patch.apply(before);
        requireHead(after.headId());
        requireNoRing(tree, id, after.parentId());
        if (!Objects.equals(before.parentId(), after.parentId())) {
            Structure structure = reach.structure();
            reach.requireNoMore(viewer, structure, structure.under(id, after.parentId()));
        }
        Instant now = clock.instant();
        group.change(after, now);
        groups.flush();
        publish(
                group,
                ActivityAction.CHANGED,
                viewer,
                now,
                diff.between(PeopleGroup.history(before), PeopleGroup.history(after)));
        return reader.answer(group);
    }

    @Override
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        viewer.require(RecordType.GROUP, Action.DELETE);
        var tree = lockedTree();
        PeopleGroup group = checked(tree.get(id), expected);
        boolean parent =
                tree.values().stream().anyMatch(other -> Long.valueOf(id).equals(other.parentId()));
        if (parent || db.fetchExists(PERSON, PERSON.GROUP_ID.eq(id))) {
            throw ProblemException.conflict("group-not-empty");
        }
        publish(group, ActivityAction.DELETED, viewer, clock.instant(), List.of());
        groups.delete(group);
    }

    private Map<Long, PeopleGroup> lockedTree() {
        return groups.lockTree().stream().collect(Collectors.toMap(PeopleGroup::id, Function.identity()));
    }

    private PeopleGroup checked(@Nullable PeopleGroup group, ExpectedVersion expected) {
        if (group == null) {
            throw ProblemException.notFound();
        }
        expected.check(group.version(), () -> reader.answer(group));
        return group;
    }

    private static void requireNoRing(Map<Long, PeopleGroup> tree, long id, @Nullable Long parentId) {
        Long above = parentId;
        while (above != null) {
            if (above == id) {
                throw ProblemException.invalid("parentId", "group-inside-itself");
            }
            PeopleGroup group = tree.get(above);
            if (group == null) {
                throw ProblemException.invalid("parentId", "unknown-record");
            }
            above = group.parentId();
        }
    }

    private void requireHead(@Nullable Long headId) {
        if (headId != null && !db.fetchExists(PERSON, PERSON.ID.eq(headId).and(PERSON.ACTIVE))) {
            throw ProblemException.invalid("headId", "unknown-record");
        }
    }

    private void publish(
            PeopleGroup group, ActivityAction action, Viewer viewer, Instant now, List<FieldChange> changes) {
        events.publishEvent(new GroupChanged(group.id(), group.name(), action, viewer.id(), now, changes));
    }
}
