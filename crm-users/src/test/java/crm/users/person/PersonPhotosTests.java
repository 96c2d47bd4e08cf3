package crm.users.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.files.Samples;
import crm.files.api.Pictures;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.PersonChanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;

@UsersTest
class PersonPhotosTests {

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private PersonPhotos photos;

    @Autowired
    private PersonReader reader;

    @Autowired
    private Pictures pictures;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aPersonsPhotoIsHeldByThePersonAndToldInTheHistory() {
        Viewer me = company.person("MANAGER", null);
        long photo = upload(me);
        assertThat(changeMe(me, photo).photoId()).isEqualTo(photo);
        assertThat(holders(photo)).isEqualTo(1);
        assertThat(events.stream(PersonChanged.class))
                .anySatisfy(event -> assertThat(event.changes()).singleElement().satisfies(change -> {
                    assertThat(change.field()).isEqualTo("photoId");
                    assertThat(change.to()).isEqualTo(photo);
                }));
    }

    @Test
    void anotherPhotoOrNoneLetsGoOfTheOneBefore() {
        Viewer me = company.person("MANAGER", null);
        long first = upload(me);
        long second = upload(me);
        changeMe(me, first);
        changeMe(me, second);
        assertThat(holders(first)).isZero();
        assertThat(holders(second)).isEqualTo(1);
        assertThat(changeMe(me, null).photoId()).isNull();
        assertThat(holders(second)).isZero();
    }

    @Test
    void somebodyElsesUploadIsNoPhotoOfMineAndNothingChanges() {
        Viewer me = company.person("MANAGER", null);
        Viewer colleague = company.person("MANAGER", null);
        long photo = upload(colleague);
        assertThatThrownBy(() -> changeMe(me, photo))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("photoId")));
        assertThat(read(me).photoId()).isNull();
        assertThat(holders(photo)).isZero();
    }

    @Test
    void whoMayChangePeopleGivesThemPhotosAndOthersDoNot() {
        Viewer owner = company.person("OWNER", null);
        Viewer manager = company.person("MANAGER", null);
        long photo = upload(owner);
        var changed = change(owner, manager, photo);
        assertThat(changed.photoId()).isEqualTo(photo);
        long another = upload(manager);
        assertThatThrownBy(() -> change(manager, owner, another))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(403));
        assertThat(read(owner).photoId()).isNull();
    }

    @Test
    void aChangeOfSomethingElseAsksNothingAboutThePhoto() throws Exception {
        Viewer me = company.person("MANAGER", null);
        changeMe(me, upload(me));
        ExpectedVersion version = new ExpectedVersion(read(me).version());
        assertThat(StatementCounter.during(() -> people.changeMe(me, version, patch(read(me).photoId()))))
                .noneMatch(statement -> statement.contains("files."));
    }

    private long upload(Viewer viewer) {
        return pictures.take(
                        new RecordRef(RecordType.USER, viewer.id()),
                        "file",
                        new MockMultipartFile("file", "я.jpg", null, Samples.jpeg(640, 480)))
                .id();
    }

    private PersonAnswer changeMe(Viewer me, @Nullable Long photo) {
        ExpectedVersion version = new ExpectedVersion(read(me).version());
        photos.prepareMine(me, version, patch(photo));
        return people.changeMe(me, version, patch(photo));
    }

    private PersonAnswer change(Viewer viewer, Viewer person, Long photo) {
        ExpectedVersion version = new ExpectedVersion(read(person).version());
        MergePatch<PersonRequest> patch = new Patch<>() {
            @Override
            public PersonRequest applyTo(PersonRequest current) {
                return patch(photo).applyTo(ProfileRequest.of(current)).over(current);
            }
        };
        photos.prepare(viewer, person.id(), version, patch);
        return people.change(viewer, person.id(), version, patch);
    }

    private static MergePatch<ProfileRequest> patch(@Nullable Long photo) {
        return new Patch<>() {
            @Override
            public ProfileRequest applyTo(ProfileRequest current) {
                return ProfileRequestBuilder.builder()
                        .firstName(current.firstName())
                        .lastName(current.lastName())
                        .patronymic(current.patronymic())
                        .photoId(photo)
                        .dateOfBirth(current.dateOfBirth())
                        .personalPhone(current.personalPhone())
                        .workPhone(current.workPhone())
                        .language(current.language())
                        .timeZone(current.timeZone())
                        .build();
            }
        };
    }

    private PersonAnswer read(Viewer person) {
        return reader.find(Visibility.EVERYTHING, person.id()).orElseThrow();
    }

    private long holders(long file) {
        return db.sql("select count(*) from files.file_use where file_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }

    private abstract static class Patch<T> implements MergePatch<T> {
        @Override
        public boolean touches(String member) {
            return member.equals("photoId");
        }
    }
}
