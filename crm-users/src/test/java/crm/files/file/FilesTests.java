package crm.files.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.files.Samples;
import crm.files.api.FileHolds;
import crm.files.api.Pictures;
import crm.files.store.FileStore;
import crm.kernel.LimitException;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.users.Company;
import crm.users.UsersTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@UsersTest
class FilesTests {

    private static final String MEMBER = "fileIds";

    @Autowired
    private Company company;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileReads reads;

    @Autowired
    private FileRows rows;

    @Autowired
    private FileHolds holds;

    @Autowired
    private Pictures pictures;

    @Autowired
    private UnheldFiles unheld;

    @Autowired
    private FileStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    @Test
    void whatWentInComesOut() throws IOException {
        Viewer viewer = company.person("MANAGER", null);
        var answer = uploads.take(
                ref(viewer), "file", new MockMultipartFile("file", "C:\\звіти\\Ціни.xlsx", null, Samples.xlsx()));
        assertThat(answer.name()).isEqualTo("Ціни.xlsx");
        assertThat(answer.size()).isEqualTo(Samples.xlsx().length);
        StoredFile file = reads.require(viewer, answer.id());
        assertThat(file.answer()).isEqualTo(answer);
        assertThat(read(file)).isEqualTo(Samples.xlsx());
    }

    @Test
    void aFileOfNobodysIsForItsUploaderOnly() {
        Viewer uploader = company.person("MANAGER", null);
        Viewer owner = company.person("OWNER", null);
        long file = upload(uploader);
        assertThat(reads.require(uploader, file).id()).isEqualTo(file);
        notFound(() -> reads.require(owner, file));
    }

    @Test
    void aHeldFileIsForWhoeverMayReadARecordThatHoldsIt() {
        Viewer uploader = company.person("MANAGER", null);
        Viewer holder = company.person("MANAGER", null);
        Viewer outsider = company.person("MANAGER", null);
        long file = upload(uploader);
        hold(uploader, holder.id(), file);
        assertThat(reads.require(holder, file).id()).isEqualTo(file);
        assertThat(reads.require(outsider, file).id()).isEqualTo(file);

        notFound(() -> reads.require(withoutRights(outsider), file));
        assertThat(reads.require(withoutRights(holder), file).id()).isEqualTo(file);
    }

    @Test
    void aFileThatOnlyARecordOfAnUnknownKindHoldsIsForNobody() {
        Viewer uploader = company.person("OWNER", null);
        long file = upload(uploader);
        transaction.executeWithoutResult(
                status -> holds.hold(ref(uploader), new RecordRef(RecordType.ARTICLE, 1), MEMBER, List.of(file)));
        notFound(() -> reads.require(uploader, file));
    }

    @Test
    void onlyOnesOwnUploadsCanBeGivenToARecord() {
        Viewer uploader = company.person("MANAGER", null);
        Viewer thief = company.person("OWNER", null);
        long file = upload(uploader);
        assertThatThrownBy(() -> hold(thief, thief.id(), file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(MEMBER);
                            assertThat(error.code()).isEqualTo("file-unknown");
                        }));
        assertThatThrownBy(() -> hold(uploader, uploader.id(), 987_654_321L)).isInstanceOf(ProblemException.class);
        notFound(() -> reads.require(thief, file));
        hold(uploader, uploader.id(), file);
        hold(thief, uploader.id(), file);
    }

    @Test
    void holdingTakesTheTransactionOfTheRecordsChange() {
        Viewer uploader = company.person("MANAGER", null);
        long file = upload(uploader);
        assertThatThrownBy(() -> holds.hold(ref(uploader), ref(uploader), MEMBER, List.of(file)))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            holds.hold(ref(uploader), ref(uploader), MEMBER, List.of(file));
            status.setRollbackOnly();
        });
        assertThat(rows.find(file).orElseThrow().held()).isFalse();
    }

    @Test
    void aRecordHoldsManyFilesWithAsManyStatementsAsOne() throws Exception {
        Viewer uploader = company.person("MANAGER", null);
        List<Long> one = List.of(upload(uploader));
        List<Long> many = IntStream.range(0, 20).mapToObj(i -> upload(uploader)).toList();
        assertThat(statements(uploader, one)).hasSize(4);
        assertThat(statements(uploader, many)).hasSize(5);
        assertThat(statements(uploader, many)).hasSize(1);
        assertThat(statements(uploader, List.of())).hasSize(4);
    }

    @Test
    void readingCostsThreeStatementsHoweverManyRecordsHoldTheFile() throws Exception {
        Viewer uploader = company.person("MANAGER", null);
        long file = upload(uploader);
        hold(uploader, uploader.id(), file);
        assertThat(StatementCounter.during(() -> reads.require(uploader, file))).hasSize(3);
        for (int i = 0; i < 10; i++) {
            hold(uploader, company.person("MANAGER", null).id(), file);
        }
        assertThat(StatementCounter.during(() -> reads.require(uploader, file))).hasSize(3);
    }

    @Test
    void afterADayWithoutARecordAFileIsRemoved() throws IOException {
        Viewer uploader = company.person("MANAGER", null);
        long fresh = upload(uploader);
        long old = upload(uploader);
        long held = upload(uploader);
        long letGo = upload(uploader);
        hold(uploader, uploader.id(), held, letGo);
        hold(uploader, uploader.id(), held);
        StoredFile gone = rows.find(old).orElseThrow();
        aged(old);
        aged(held);

        unheld.remove();

        assertThat(rows.find(old)).isEmpty();
        assertThatThrownBy(() -> read(gone)).isInstanceOf(NoSuchFileException.class);
        assertThat(rows.find(fresh)).isPresent();
        assertThat(rows.find(held)).isPresent();
        assertThat(rows.find(letGo)).isPresent();

        aged(letGo);
        unheld.remove();
        assertThat(rows.find(letGo)).isEmpty();
    }

    @Test
    void whatOnePersonUploadsInADayIsLimited() {
        Viewer uploader = company.person("MANAGER", null);
        long first = upload(uploader);
        db.update(
                "update files.stored_file set size = ? where id = ?",
                DataSize.ofGigabytes(1).toBytes(),
                first);
        assertThatThrownBy(() -> upload(uploader)).isInstanceOfSatisfying(LimitException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.code()).isEqualTo("uploads-a-day");
            assertThat(refusal.untilAgain()).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        });
        upload(company.person("MANAGER", null));
        db.update("update files.stored_file set made = true where id = ?", first);
        upload(uploader);
        db.update("update files.stored_file set made = false where id = ?", first);
        aged(first);
        upload(uploader);
    }

    @Test
    void whatANodeLeftHalfDoneIsFinishedByTheNextRun() throws IOException {
        Viewer uploader = company.person("MANAGER", null);
        long neverCame = upload(uploader);
        long halfRemoved = upload(uploader);
        db.update("update files.stored_file set state = 'COMING' where id = ?", neverCame);
        db.update("update files.stored_file set state = 'GOING' where id = ?", halfRemoved);
        notFound(() -> reads.require(uploader, neverCame));
        assertThatThrownBy(() -> hold(uploader, uploader.id(), halfRemoved)).isInstanceOf(ProblemException.class);
        aged(neverCame);
        aged(halfRemoved);

        unheld.remove();

        assertThat(db.queryForList(
                        "select id from files.stored_file where id in (?, ?)", Long.class, neverCame, halfRemoved))
                .isEmpty();
    }

    @Test
    void aPictureIsMadeOfAnUploadAndKeepsItsId() throws IOException {
        Viewer uploader = company.person("MANAGER", null);
        long id = uploads.take(
                        ref(uploader), "file", new MockMultipartFile("file", "я.png", null, Samples.png(900, 700)))
                .id();
        pictures.prepare(ref(uploader), "photoId", id);
        StoredFile picture = rows.find(id).orElseThrow();
        assertThat(picture.picture()).isTrue();
        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.name()).isEqualTo("я.jpg");
        byte[] bytes = read(picture);
        assertThat((long) bytes.length).isEqualTo(picture.size());
        pictures.prepare(ref(uploader), "photoId", id);
        assertThat(rows.find(id)).contains(picture);
    }

    @Test
    void noPictureIsMadeOfWhatIsNoneOrNotOnesOwnOrHeldAlready() {
        Viewer uploader = company.person("MANAGER", null);
        Viewer other = company.person("OWNER", null);
        long table = upload(uploader);
        refused("not-a-picture", () -> pictures.prepare(ref(uploader), "photoId", table));
        long photo = uploads.take(
                        ref(uploader), "file", new MockMultipartFile("file", "я.png", null, Samples.png(9, 9)))
                .id();
        refused("file-unknown", () -> pictures.prepare(ref(other), "photoId", photo));
        refused("file-unknown", () -> pictures.prepare(ref(uploader), "photoId", 987_654_321L));
        hold(uploader, uploader.id(), photo);
        refused("file-unknown", () -> pictures.prepare(ref(uploader), "photoId", photo));
        byte[] half = java.util.Arrays.copyOf(Samples.png(90, 90), 60);
        refused(
                "picture-unreadable",
                () -> pictures.take(ref(uploader), "photoId", new MockMultipartFile("file", "я.png", null, half)));
    }

    @Test
    void filesThatWaitForRemovalAreFoundByAnIndex() {
        db.update("""
                insert into files.stored_file (state, storage_key, name, size, media_type, uploader_type, uploader_id, picture,
                    created_at, unheld_since)
                select 'READY', 'plan-' || i, 'a.pdf', 1, 'application/pdf', 'USER', 1, false, now(), null
                from generate_series(1, 100000) i
                """);
        db.execute("analyze files.stored_file");
        try {
            String plan = String.join("\n", db.queryForList("""
                    explain select id from files.stored_file where unheld_since < now() - interval '1 day'
                    order by unheld_since limit 500
                    """, String.class));
            assertThat(plan).contains("stored_file_unheld").doesNotContain("Seq Scan");
        } finally {
            db.update("delete from files.stored_file where storage_key like 'plan-%'");
        }
    }

    private byte[] read(StoredFile file) throws IOException {
        try (InputStream content = store.read(file.key(), 0, file.size())) {
            return content.readAllBytes();
        }
    }

    private long upload(Viewer viewer) {
        return uploads.take(ref(viewer), "file", new MockMultipartFile("file", "рахунок.pdf", null, Samples.pdf()))
                .id();
    }

    private void hold(Viewer uploader, long person, Long... files) {
        transaction.executeWithoutResult(
                status -> holds.hold(ref(uploader), new RecordRef(RecordType.USER, person), MEMBER, List.of(files)));
    }

    private List<String> statements(Viewer uploader, List<Long> files) throws Exception {
        return StatementCounter.during(() -> hold(uploader, uploader.id(), files.toArray(Long[]::new)));
    }

    private void aged(long file) {
        db.update(
                "update files.stored_file set created_at = created_at - interval '25 hours',"
                        + " unheld_since = unheld_since - interval '25 hours' where id = ?",
                file);
    }

    private static Viewer withoutRights(Viewer person) {
        return new Viewer(
                person.id(),
                person.name(),
                new Permissions(Map.of()),
                Set.of(person.id()),
                person.zone(),
                person.language());
    }

    private static RecordRef ref(Viewer viewer) {
        return new RecordRef(RecordType.USER, viewer.id());
    }

    private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("photoId");
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
