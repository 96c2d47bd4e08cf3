package crm.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contacts.ContactsTest;
import crm.contacts.Viewers;
import crm.contacts.api.ContactDirectory;
import crm.data.BinPurge;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordsChanged;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;

@ContactsTest
class ContactBinTests {

    private final Viewer me = Viewers.with(Scope.OWN, 700_000L);

    @Autowired
    private ContactService service;

    @Autowired
    private BinPurge bin;

    @Autowired
    private ContactDirectory directory;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void forgetsWhatHasLainInTheBinForThirtyDays() {
        long kept = deleted("Свіжа", "29 days 23 hours");
        long gone = deleted("Давня", "30 days 1 hour");
        bin.purge();
        assertThat(count(kept)).isOne();
        assertThat(count(gone)).isZero();
        assertThat(events.stream(RecordsChanged.class).flatMap(told -> told.ids().stream()))
                .contains(gone)
                .doesNotContain(kept);
        assertThat(directory.labels(List.of(kept, gone))).containsOnlyKeys(kept).hasEntrySatisfying(kept, label -> {
            assertThat(label.name()).startsWith("Свіжа");
            assertThat(label.phones()).as("of the bin only names").isEmpty();
            assertThat(label.deleted()).isTrue();
        });
    }

    @Test
    void doesNotRestoreWhatAnImportHasReplaced() {
        long id = deleted("Замінена", "1 day");
        long other = service.create(me, Contacts.named("Нова")).id();
        jdbc.update("update contacts.contact set external_id = 'A-1' where id in (?, ?)", id, other);
        assertThatThrownBy(() -> service.restore(me, id, new ExpectedVersion(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("external-id-taken"));
        jdbc.update("update contacts.contact set external_id = 'A-2' where id = ?", other);
        assertThat(service.restore(me, id, new ExpectedVersion(1)).version()).isEqualTo(2);
    }

    private long deleted(String name, String age) {
        long id = service.create(me, Contacts.named(name, "0670000001")).id();
        service.delete(me, id, new ExpectedVersion(0));
        jdbc.update("update contacts.contact set deleted_at = now() - cast(? as interval) where id = ?", age, id);
        return id;
    }

    private int count(long id) {
        Integer count = jdbc.queryForObject("select count(*) from contacts.contact where id = ?", Integer.class, id);
        return count == null ? 0 : count;
    }
}
