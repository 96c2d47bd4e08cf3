package crm.communications.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.communications.CommunicationsTest;
import crm.communications.Neighbours;
import crm.communications.Patch;
import crm.communications.api.CommentDeleted;
import crm.communications.api.CommentWritten;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.SortOrder;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CommunicationsTest
@RecordApplicationEvents
class CommentTests {

    private static final ListRequest<CommentSort> PAGE = page(50, null);

    @Autowired
    private CommentService service;

    @Autowired
    private CommentReader reader;

    @Autowired
    private CommentLive live;

    @Autowired
    private CommentPurge purge;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Neighbours.Relay relay;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whoMayReadTheRecordReadsAndWritesAndNobodyElse() {
        Viewer manager = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        Viewer stranger = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(manager);
        CommentAnswer first = write(manager, deal, "Клієнт просить знижку");
        CommentAnswer second = write(chief, deal, "Дайте п’ять відсотків");

        assertThat(of(manager, deal)).extracting(CommentAnswer::id).containsExactly(second.id(), first.id());
        assertThat(second.author()).isNotNull().extracting("id").isEqualTo(chief.id());
        assertNotFound(() -> of(stranger, deal));
        assertNotFound(() -> write(stranger, deal, "І я"));
        assertNotFound(() -> reader.get(stranger, first.id()));
        assertThat(listed(stranger, new CommentFilter(List.of(), List.of(), List.of(first.id()))))
                .isEmpty();
    }

    @Test
    void theRecordsNextResponsiblePersonSeesThemAndTheFormerNoMore() {
        Viewer before = neighbours.person(Scope.OWN);
        Viewer after = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(before);
        CommentAnswer comment = write(before, deal, "Передаю");
        neighbours.give(deal, after);
        assertThat(of(after, deal)).extracting(CommentAnswer::id).containsExactly(comment.id());
        assertNotFound(() -> reader.get(before, comment.id()));
        assertNotFound(() -> edit(before, comment, "Ще моє"));
    }

    @Test
    void onlyTheAuthorEditsAndTheVersionCounts() {
        Viewer author = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        CommentAnswer comment = write(author, neighbours.deal(author), "Завтра");
        assertStatus(403, () -> edit(chief, comment, "Сьогодні"));
        CommentAnswer edited = edit(author, comment, "Післязавтра");
        assertThat(edited.text()).isEqualTo("Післязавтра");
        assertThat(edited.editedAt()).isNotNull();
        assertThat(edited.version()).isGreaterThan(comment.version());
        assertThatThrownBy(() -> edit(author, comment, "Запізно")).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void theAuthorOrWhoMayDeleteAnyRecordOfTheKindDeletes() {
        Viewer author = neighbours.person(Scope.OWN);
        Viewer colleague = neighbours.person(Scope.GROUP);
        Viewer chief = neighbours.person(Scope.ALL);
        RecordRef deal = neighbours.deal(author);
        CommentAnswer own = write(author, deal, "Своє");
        CommentAnswer other = write(author, deal, "Чуже");
        assertNotFound(() -> service.delete(colleague, own.id(), new ExpectedVersion(own.version())));
        service.delete(author, own.id(), new ExpectedVersion(own.version()));
        service.delete(chief, other.id(), new ExpectedVersion(other.version()));
        assertThat(of(chief, deal)).isEmpty();
        assertThat(events.stream(CommentWritten.class)
                        .filter(event -> event.subject().equals(deal)))
                .hasSize(2);
        assertThat(events.stream(CommentDeleted.class)
                        .filter(event -> event.subject().equals(deal)))
                .extracting(CommentDeleted::actorId)
                .containsExactly(author.id(), chief.id());
    }

    @Test
    void mentionedPeopleAreNamedAndWhoMayNotReadTheRecordIsSaidSo() {
        Viewer author = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        Viewer stranger = neighbours.person(Scope.OWN);
        CommentAnswer comment = write(
                author,
                neighbours.deal(author),
                "@[" + chief.id() + "], погодьте; @[" + stranger.id() + "] не бачить; ще раз @[" + chief.id() + "]");
        assertThat(comment.mentions())
                .containsExactly(
                        new CommentAnswer.Mention(chief.id(), chief.name(), true),
                        new CommentAnswer.Mention(stranger.id(), stranger.name(), false));
    }

    @Test
    void nobodyIsMentionedWhoIsNotThere() {
        Viewer author = neighbours.person(Scope.OWN);
        Viewer gone = neighbours.person(Scope.ALL);
        neighbours.leave(gone);
        assertThatThrownBy(() -> write(author, neighbours.deal(author), "@[" + gone.id() + "], де ви?"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.errors().getFirst().field()).isEqualTo("text");
                    assertThat(refusal.errors().getFirst().code()).isEqualTo("mention-unknown");
                });
    }

    @Test
    void whoHasLeftStaysMentionedWhereTheMentionStandsAlready() {
        Viewer author = neighbours.person(Scope.OWN);
        Viewer gone = neighbours.person(Scope.ALL);
        Viewer stranger = neighbours.person(Scope.OWN);
        String mentions = "@[" + gone.id() + "] @[" + stranger.id() + "]";
        CommentAnswer comment = write(author, neighbours.deal(author), mentions + " зробіть рахунк");
        neighbours.leave(gone);
        neighbours.leave(stranger);

        CommentAnswer edited = edit(author, comment, mentions + " зробіть рахунок");
        assertThat(edited.mentions()).isEqualTo(comment.mentions());
        Viewer another = neighbours.person(Scope.ALL);
        neighbours.leave(another);
        assertField("text", () -> edit(author, edited, mentions + " @[" + another.id() + "]"));
        CommentAnswer without = edit(author, edited, "Рахунок зроблено");
        assertField("text", () -> edit(author, without, mentions));
    }

    @Test
    void repliesStayWithTheirRecordAndOutliveWhatTheyAnswer() {
        Viewer author = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(author);
        CommentAnswer question = write(author, deal, "Коли?");
        CommentAnswer reply =
                service.create(author, new CommentRequest(deal.text(), "У п’ятницю", null, question.id(), null));
        assertThat(reply.replyToId()).isEqualTo(question.id());
        assertField(
                "replyToId",
                () -> service.create(
                        author,
                        new CommentRequest(neighbours.deal(author).text(), "Не туди", null, question.id(), null)));
        service.delete(author, question.id(), new ExpectedVersion(question.version()));
        assertThat(reader.get(author, reply.id()).replyToId()).isNull();
    }

    @Test
    void theRecordHoldsTheFilesOfItsComments() {
        Viewer author = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(author);
        long file = neighbours.file();
        CommentAnswer comment =
                service.create(author, new CommentRequest(deal.text(), "Рахунок", List.of(file), null, null));
        assertThat(comment.files()).extracting("name").containsExactly("file-" + file + ".pdf");
        assertThat(neighbours.heldBy(deal, "comments." + comment.id())).containsExactly(file);
        service.delete(author, comment.id(), new ExpectedVersion(comment.version()));
        assertThat(neighbours.heldBy(deal, "comments." + comment.id())).isEmpty();
        assertField(
                "fileIds",
                () -> service.create(author, new CommentRequest(deal.text(), "Чужий файл", List.of(0L), null, null)));
    }

    @Test
    void whatWasSaidAboutARecordGoesWithItAndWhatWasSaidAboutItsHistoryStays() {
        Viewer author = neighbours.person(Scope.ALL);
        RecordRef gone = neighbours.deal(author);
        RecordRef kept = neighbours.deal(author);
        long line = neighbours.line(gone, author);
        long file = neighbours.file();
        CommentAnswer lost =
                service.create(author, new CommentRequest(gone.text(), "Про угоду", List.of(file), null, null));
        CommentAnswer stays = service.create(author, new CommentRequest(gone.text(), "Про зміну", null, null, line));
        CommentAnswer other = write(author, kept, "Про іншу");
        neighbours.purge(gone);
        purge.remove();
        assertThat(neighbours.heldBy(gone, "comments." + lost.id())).isEmpty();
        assertNotFound(() -> reader.get(author, lost.id()));
        assertThat(reader.get(author, stays.id()).text()).isEqualTo("Про зміну");
        assertThat(reader.get(author, other.id()).text()).isEqualTo("Про іншу");
    }

    @Test
    void aLineOfTheHistoryIsCommentedByWhoSeesIt() {
        Viewer manager = neighbours.person(Scope.OWN);
        Viewer chief = neighbours.person(Scope.ALL);
        Viewer stranger = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(manager);
        long line = neighbours.line(deal, manager);
        long silent = neighbours.line(deal, manager);
        CommentAnswer comment =
                service.create(chief, new CommentRequest(deal.text(), "Навіщо так дешево?", null, null, line));

        assertThat(listed(manager, new CommentFilter(List.of(), List.of(line), List.of())))
                .extracting(CommentAnswer::id)
                .containsExactly(comment.id());
        assertThat(reader.counts(manager, List.of(line, silent))).containsExactly(new CommentCount(line, 1));
        assertThat(reader.counts(stranger, List.of(line))).isEmpty();
        assertNotFound(() -> listed(stranger, new CommentFilter(List.of(), List.of(line), List.of())));
        assertNotFound(() -> service.create(stranger, new CommentRequest(deal.text(), "?", null, null, line)));
        assertField(
                "activityId",
                () -> service.create(
                        manager,
                        new CommentRequest(neighbours.deal(manager).text(), "Не той запис", null, null, line)));
        assertThat(events.stream(CommentWritten.class)
                        .filter(event -> event.subject().equals(deal)))
                .isEmpty();
    }

    @Test
    void whatIsAskedForMustBeNamedAndBounded() {
        Viewer viewer = neighbours.person(Scope.ALL);
        assertStatus(400, () -> listed(viewer, new CommentFilter(List.of(), List.of(), List.of())));
        List<Long> many =
                java.util.stream.LongStream.rangeClosed(1, 201).boxed().toList();
        assertStatus(400, () -> reader.counts(viewer, many));
        assertNotFound(() -> write(viewer, new RecordRef(RecordType.INVITATION, 1), "Про що?"));
        assertField("record", () -> service.create(viewer, new CommentRequest("DEAL", "?", null, null, null)));
    }

    @Test
    void whoLooksAtTheRecordIsToldAtOnce() {
        Viewer manager = neighbours.person(Scope.OWN);
        Viewer stranger = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(manager);
        String topic = "/topic/comments.DEAL." + deal.id();
        assertThat(live.maySubscribe(manager, topic)).contains(true);
        assertThat(live.maySubscribe(stranger, topic)).contains(false);
        assertThat(live.maySubscribe(manager, "/topic/comments.DEAL.x")).contains(false);
        assertThat(live.maySubscribe(manager, "/topic/funnels.1")).isEmpty();
        CommentAnswer comment = write(manager, deal, "Новина");
        assertThat(relay.sent())
                .anyMatch(message -> message.startsWith(topic + " ") && message.contains("id=" + comment.id()));
    }

    @Test
    void aPageCostsTheSameWhateverStandsOnIt() throws Exception {
        Viewer author = neighbours.person(Scope.OWN);
        RecordRef deal = neighbours.deal(author);
        for (int i = 0; i < 12; i++) {
            service.create(
                    author,
                    new CommentRequest(
                            deal.text(), "@[" + author.id() + "] " + i, List.of(neighbours.file()), null, null));
        }
        var next = new AtomicReference<Page<CommentAnswer>>();
        var filter = new CommentFilter(List.of(deal), List.of(), List.of());
        assertThat(StatementCounter.during(() -> next.set(reader.list(author, filter, page(5, null)))))
                .hasSize(1);
        assertThat(next.get().items()).hasSize(5);
        assertThat(StatementCounter.during(() ->
                        next.set(reader.list(author, filter, page(50, next.get().next())))))
                .hasSize(1);
        assertThat(next.get().items()).hasSize(7);
    }

    private CommentAnswer write(Viewer author, RecordRef record, String text) {
        return service.create(author, new CommentRequest(record.text(), text, null, null, null));
    }

    private CommentAnswer edit(Viewer author, CommentAnswer comment, String text) {
        return service.change(
                author,
                comment.id(),
                new ExpectedVersion(comment.version()),
                new Patch<>(now ->
                        new CommentRequest(now.record(), text, now.fileIds(), now.replyToId(), now.activityId())));
    }

    private List<CommentAnswer> of(Viewer viewer, RecordRef record) {
        return listed(viewer, new CommentFilter(List.of(record), List.of(), List.of()));
    }

    private List<CommentAnswer> listed(Viewer viewer, CommentFilter filter) {
        return reader.list(viewer, filter, PAGE).items();
    }

    private static ListRequest<CommentSort> page(int limit, @Nullable String cursor) {
        return new ListRequest<>(limit, List.of(new SortOrder<>(CommentSort.CREATED_AT, true)), cursor, false);
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertStatus(404, work);
    }

    private static void assertStatus(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    private static void assertField(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo(field));
    }
}
