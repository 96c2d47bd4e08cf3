package crm.users.person;

import crm.data.RecordEntity;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Only changed columns are written, because the last sign-in and the security version are set beside it. */
@Entity
@DynamicUpdate
@Table(schema = "users", name = "person")
class Person extends RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    @SequenceGenerator(name = "person", schema = "users", sequenceName = "person_seq", allocationSize = 50)
    private @Nullable Long id;

    private String email;
    private String passwordHash;
    private String name;
    private String firstName;
    private String lastName;
    private @Nullable String patronymic;
    private @Nullable Long photoId;
    private @Nullable LocalDate dateOfBirth;
    private @Nullable String personalPhone;
    private @Nullable String workPhone;
    private long roleId;
    private @Nullable Long groupId;
    private boolean active = true;
    private String language;
    private String timeZone;
    private @Nullable String handle;
    private @Nullable String signature;
    private long securityVersion = 1;

    @ElementCollection
    @CollectionTable(schema = "users", name = "supervised_group", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "group_id")
    private Set<Long> supervisedGroupIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(PersonRequest data, String passwordHash, @Nullable Long createdBy, Instant now) {
        super(createdBy, now);
        this.passwordHash = passwordHash;
        change(data, now);
    }

    final void change(PersonRequest data, Instant now) {
        email = data.email();
        firstName = data.firstName();
        lastName = data.lastName();
        patronymic = data.patronymic();
        photoId = data.photoId();
        name = firstName + " " + lastName;
        dateOfBirth = data.dateOfBirth();
        personalPhone = data.personalPhone();
        workPhone = data.workPhone();
        roleId = data.roleId();
        groupId = data.groupId();
        if (!supervisedGroupIds.equals(Set.copyOf(data.supervisedGroupIds()))) {
            supervisedGroupIds.clear();
            supervisedGroupIds.addAll(data.supervisedGroupIds());
        }
        language = data.language();
        timeZone = data.timeZone();
        handle = data.handle();
        signature = data.signature();
        touch(now);
    }

    /** Whom the person supervised goes no further: it is a right, and rights are not handed over. */
    void deactivate(Instant now) {
        active = false;
        supervisedGroupIds.clear();
        securityVersion++;
        touch(now);
    }

    void activate(Instant now) {
        active = true;
        touch(now);
    }

    PersonRequest asRequest() {
        return PersonRequestBuilder.builder()
                .email(email)
                .firstName(firstName)
                .lastName(lastName)
                .patronymic(patronymic)
                .photoId(photoId)
                .dateOfBirth(dateOfBirth)
                .personalPhone(personalPhone)
                .workPhone(workPhone)
                .roleId(roleId)
                .groupId(groupId)
                .supervisedGroupIds(List.copyOf(supervisedGroupIds))
                .language(language)
                .timeZone(timeZone)
                .handle(handle)
                .signature(signature)
                .build();
    }

    long id() {
        return stored(id);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.USER, id());
    }

    /** People answer for themselves. */
    @Override
    public Long responsibleId() {
        return id();
    }

    String name() {
        return name;
    }

    long roleId() {
        return roleId;
    }

    boolean active() {
        return active;
    }
}
