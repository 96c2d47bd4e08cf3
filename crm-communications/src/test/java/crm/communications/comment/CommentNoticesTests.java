package crm.communications.comment;

import static org.assertj.core.api.Assertions.assertThat;

import crm.communications.CommunicationsTest;
import crm.communications.Neighbours;
import crm.communications.Patch;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunicationsTest
class CommentNoticesTests {

    @Autowired
    private CommentService service;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private JdbcClient db;

    @Test
    void theResponsiblePersonAndWhoTalkedAreToldAndTheAuthorIsNot() {
        Viewer responsible = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        Viewer director = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(responsible);
        write(chief, deal, "Як справи?");
        write(director, deal, "І мені цікаво");
        assertThat(told(responsible)).containsExactly("COMMENTED 2");
        assertThat(told(chief)).containsExactly("COMMENTED 1");
        assertThat(told(director)).isEmpty();
    }

    @Test
    void whoIsMentionedIsToldSoAndNotTwice() {
        Viewer author = neighbours.person(Scope.ALL);
        Viewer responsible = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(responsible);
        CommentAnswer comment = write(author, deal, "@[" + responsible.id() + "], подзвоніть");
        assertThat(told(responsible)).containsExactly("MENTIONED 1");
        Viewer late = neighbours.person(Scope.ALL);
        service.change(
                author,
                comment.id(),
                new ExpectedVersion(comment.version()),
                new Patch<>(now -> new CommentRequest(
                        now.record(),
                        "@[" + responsible.id() + "] і @[" + late.id() + "], подзвоніть",
                        now.fileIds(),
                        null,
                        null)));
        assertThat(told(responsible)).containsExactly("MENTIONED 1");
        assertThat(told(late)).containsExactly("MENTIONED 1");
        assertThat(db.sql("select excerpt from communications.notification where person_id = :person")
                        .param("person", late.id())
                        .query(String.class)
                        .single())
                .isEqualTo("@" + responsible.name() + " і @" + late.name() + ", подзвоніть");
    }

    @Test
    void whoMayNotReadTheRecordIsNotTold() {
        Viewer former = neighbours.person(Scope.OWN);
        Viewer present = neighbours.person(Scope.OWN);
        Viewer stranger = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(former);
        write(former, deal, "Моє останнє слово");
        neighbours.give(deal, present);
        write(present, deal, "Дякую, @[" + stranger.id() + "]");
        assertThat(told(former)).isEmpty();
        assertThat(told(stranger)).isEmpty();
    }

    @Test
    void whoseDeedIsCommentedInTheHistoryIsTold() {
        Viewer responsible = neighbours.person(Scope.OWN);
        Viewer doer = neighbours.person(Scope.ALL);
        Viewer chief = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(responsible);
        long line = neighbours.line(deal, doer);
        service.create(chief, new CommentRequest(deal.text(), "Чому?", null, null, line));
        assertThat(told(doer)).containsExactly("COMMENTED 1");
        assertThat(told(responsible)).containsExactly("COMMENTED 1");
    }

    @Test
    void whatIsQuotedFollowsTheCommentWhereverItWasSaid() {
        Viewer responsible = neighbours.person(Scope.OWN);
        Viewer mentioned = neighbours.person(Scope.ALL);
        Viewer chief = neighbours.person(Scope.ALL);
        for (boolean ofALine : new boolean[] {false, true}) {
            RecordRef deal = neighbours.deal(responsible);
            Long line = ofALine ? neighbours.line(deal, chief) : null;
            String mention = "@[" + mentioned.id() + "] ";
            CommentAnswer comment = service.create(
                    chief, new CommentRequest(deal.text(), mention + "пароль від кабінету 123", null, null, line));
            assertThat(quoted(deal)).hasSize(2).allMatch(words -> words.contains("123"));

            CommentAnswer edited = change(chief, comment, mention + "прибрано");
            assertThat(quoted(deal)).hasSize(2).allMatch(words -> words.endsWith("прибрано"));
            service.delete(chief, edited.id(), new ExpectedVersion(edited.version()));
            assertThat(quoted(deal)).isEmpty();
        }
    }

    @Test
    void anotherCommentsWordsStay() {
        Viewer responsible = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(responsible);
        CommentAnswer first = write(chief, deal, "перше");
        write(chief, deal, "друге");
        change(chief, first, "інше");
        assertThat(quoted(deal)).containsExactly("друге");
        assertThat(told(responsible)).containsExactly("COMMENTED 2");
    }

    @Test
    void whatWasToldBeforeItWasNotedWhatItQuotesLosesItsWords() {
        Viewer responsible = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(responsible);
        CommentAnswer comment = write(chief, deal, "пароль 123");
        db.sql("update communications.notification set excerpt_of = null where record_id = :id")
                .param("id", deal.id())
                .update();
        change(chief, comment, "прибрано");
        assertThat(quoted(deal)).isEmpty();
        assertThat(told(responsible)).containsExactly("COMMENTED 1");
    }

    private List<String> quoted(RecordRef record) {
        return db.sql(
                        "select excerpt from communications.notification where record_id = :id and excerpt is not null order by id")
                .param("id", record.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private CommentAnswer change(Viewer author, CommentAnswer comment, String text) {
        return service.change(
                author,
                comment.id(),
                new ExpectedVersion(comment.version()),
                new Patch<>(now ->
                        new CommentRequest(now.record(), text, now.fileIds(), now.replyToId(), now.activityId())));
    }

    private CommentAnswer write(Viewer author, RecordRef record, String text) {
        return service.create(author, new CommentRequest(record.text(), text, null, null, null));
    }

    private List<String> told(Viewer person) {
        return db.sql(
                        "select kind || ' ' || count from communications.notification where person_id = :person order by id")
                .param("person", person.id())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
