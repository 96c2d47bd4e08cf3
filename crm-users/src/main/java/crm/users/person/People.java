package crm.users.person;

import crm.data.RecordNames;
import crm.files.api.FileHolds;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.api.PersonActivated;
import crm.users.api.PersonChanged;
import crm.users.api.PersonCreated;
import crm.users.api.PersonDeactivated;
import crm.users.role.RoleGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes people. */
@Service
@Transactional
public class People {

    private static final long NEW = -1;

    private final PersonRepository people;
    private final PersonReader reader;
    private final PersonChecks checks;
    private final PersonDifferences differences;
    private final RoleGuard roles;
    private final RecordNames names;
    private final FileHolds files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonRepository people,
            PersonReader reader,
            PersonChecks checks,
            PersonDifferences differences,
            RoleGuard roles,
            RecordNames names,
            FileHolds files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.reader = reader;
        this.checks = checks;
        this.differences = differences;
        this.roles = roles;
        this.names = names;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account; rights to do so are the caller's matter.
     *
     * @param createdBy who invited the person, null at set-up
     */
    public PersonAnswer create(PersonRequest request, String passwordHash, @Nullable Long createdBy) {
        return create(request, passwordHash, createdBy, clock.instant());
    }

    /** The same for somebody who answers an invitation, which the photo was sent in with. */
    public PersonAnswer create(PersonRequest request, String passwordHash, long createdBy, RecordRef invitation) {
        PersonAnswer person = create(request, passwordHash, createdBy);
        if (request.photoId() != null) {
            holdPhoto(invitation, person.id(), request.photoId());
        }
        return person;
    }

    /** The same for somebody who came at another time. */
    public PersonAnswer create(PersonRequest request, String passwordHash, @Nullable Long createdBy, Instant since) {
        PersonRequest data = request.normal();
        checks.requireFreeEmail(data.email(), NEW);
        checks.requireGroups(data);
        Person person = people.saveAndFlush(new Person(data, passwordHash, createdBy, since));
        events.publishEvent(new PersonCreated(person.id(), person.name(), createdBy, since));
        return answer(person);
    }

    public PersonAnswer change(Viewer viewer, long id, ExpectedVersion expected, MergePatch<PersonRequest> patch) {
        viewer.requireWithin(RecordType.USER, id, Action.EDIT);
        checks.lockReach(patch);
        Person person = locked(id, expected);
        PersonRequest before = person.asRequest();
        PersonRequest after = patch.applyTo(before).normal();
        roles.requireMayTouch(viewer, before.roleId());
        if (!before.roleId().equals(after.roleId())) {
            roles.requireMayGive(viewer, after.roleId());
            checks.requireAnotherOwner(person);
        }
        checks.requireGroups(after);
        checks.requireReach(viewer, id, before, after);
        return change(viewer, person, before, after);
    }

    @Transactional(readOnly = true)
    public PersonAnswer me(Viewer viewer) {
        return reader.find(Visibility.EVERYTHING, viewer.id()).orElseThrow(ProblemException::notFound);
    }

    PersonAnswer changeMe(Viewer viewer, ExpectedVersion expected, MergePatch<ProfileRequest> patch) {
        Person person = locked(viewer.id(), expected);
        PersonRequest before = person.asRequest();
        PersonRequest after =
                patch.applyTo(ProfileRequest.of(before)).over(before).normal();
        return change(viewer, person, before, after);
    }

    /** The photo that a change would give to a person, as far as it would be another one. */
    @Transactional(readOnly = true)
    Optional<Long> newPhoto(Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<PersonRequest> change) {
        if (id != viewer.id()) {
            viewer.requireWithin(RecordType.USER, id, Action.EDIT);
        }
        Person person = people.findById(id).orElseThrow(ProblemException::notFound);
        expected.check(person.version(), () -> answer(person));
        PersonRequest before = person.asRequest();
        Long photo = change.apply(before).photoId();
        return Optional.ofNullable(photo).filter(wanted -> !wanted.equals(before.photoId()));
    }

    PersonAnswer deactivate(Viewer viewer, long id, @Nullable ExpectedVersion expected, long handOverToId) {
        viewer.requireWithin(RecordType.USER, id, Action.DELETE);
        checks.lockReach();
        people.lockAll(List.of(id, handOverToId));
        Person person = locked(id, expected);
        roles.requireMayTouch(viewer, person.roleId());
        if (id == viewer.id()) {
            throw ProblemException.conflict("not-oneself");
        }
        if (!person.active()) {
            throw ProblemException.conflict("already-inactive");
        }
        checks.requireAnotherOwner(person);
        checks.requireSuccessor(viewer, person, handOverToId);
        checks.requireReachOfHeir(viewer, id, handOverToId);
        Instant now = clock.instant();
        List<FieldChange> changes = differences.ofLeaving(person.asRequest(), handOverToId);
        person.deactivate(now);
        people.flush();
        events.publishEvent(new PersonDeactivated(id, person.name(), handOverToId, viewer.id(), now, changes));
        return answer(person);
    }

    PersonAnswer activate(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        viewer.requireWithin(RecordType.USER, id, Action.DELETE);
        checks.lockReach();
        Person person = locked(id, expected);
        roles.requireMayTouch(viewer, person.roleId());
        if (person.active()) {
            throw ProblemException.conflict("already-active");
        }
        checks.requireReachOfReturned(viewer, id);
        Instant now = clock.instant();
        person.activate(now);
        people.flush();
        events.publishEvent(new PersonActivated(id, person.name(), viewer.id(), now));
        return answer(person);
    }

    private PersonAnswer change(Viewer viewer, Person person, PersonRequest before, PersonRequest after) {
        if (!before.email().equals(after.email())) {
            checks.requireFreeEmail(after.email(), person.id());
        }
        if (!Objects.equals(before.handle(), after.handle())) {
            checks.requireFreeHandle(after.handle(), person.id());
        }
        Instant now = clock.instant();
        person.change(after, now);
        people.flush();
        if (!Objects.equals(before.photoId(), after.photoId())) {
            holdPhoto(new RecordRef(RecordType.USER, viewer.id()), person.id(), after.photoId());
        }
        events.publishEvent(
                new PersonChanged(person.id(), person.name(), viewer.id(), now, differences.between(before, after)));
        return answer(person);
    }

    private void holdPhoto(RecordRef uploader, long personId, @Nullable Long photoId) {
        files.hold(
                uploader,
                new RecordRef(RecordType.USER, personId),
                PersonPhotos.MEMBER,
                photoId == null ? List.of() : List.of(photoId));
    }

    private Person locked(long id, @Nullable ExpectedVersion expected) {
        Person person = people.lock(id).orElseThrow(ProblemException::notFound);
        if (expected != null) {
            expected.check(person.version(), () -> answer(person));
        }
        return person;
    }

    private PersonAnswer answer(Person person) {
        return reader.find(Visibility.EVERYTHING, person.id()).orElseThrow();
    }
}
