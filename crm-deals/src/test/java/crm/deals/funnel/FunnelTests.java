package crm.deals.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.deals.DealsTest;
import crm.deals.Neighbours;
import crm.deals.api.EntryKind;
import crm.deals.api.StageKind;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.StaleVersionException;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DealsTest
class FunnelTests {

    @Autowired
    FunnelService service;

    @Autowired
    FunnelReads reads;

    @Autowired
    Funnels funnels;

    @Autowired
    FunnelRecords records;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcTemplate db;

    private final Viewer owner = Viewers.withAll(Viewers.newId());

    @Test
    void theCompanysOwnFunnelsAreThereFromTheStart() {
        FunnelAnswer leads = reads.one(owner, 1);
        FunnelAnswer deals = reads.one(owner, 2);

        assertThat(leads.stages())
                .extracting(StageAnswer::name)
                .containsExactly(
                        "Новая заявка",
                        "Квалификация",
                        "Недозвон",
                        "Готов к заказу",
                        "Формирование заказа",
                        "Оформление заказа оффлайн",
                        "Создана сделка",
                        "Неуспешная заявка");
        assertThat(deals.stages()).hasSize(11);
        assertThat(deals.stages())
                .filteredOn(stage -> stage.kind() == StageKind.WON)
                .hasSize(2);
        assertThat(funnels.defaultOf(EntryKind.DEAL).id()).isEqualTo(2);
    }

    @Test
    void aNewFunnelHasStagesAtOnce() {
        FunnelAnswer made = create("Оптові");

        assertThat(made.stages()).extracting(StageAnswer::kind).contains(StageKind.OPEN, StageKind.WON, StageKind.LOST);
        assertThat(reads.one(owner, made.id())).isEqualTo(made);
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.FUNNEL, made.id())))
                .extracting(RecordEvent::subjectName)
                .containsExactly("Оптові");
    }

    @Test
    void stagesAreRenamedMovedAddedAndRemoved() {
        FunnelAnswer made = create("Роздріб");
        List<StageAnswer> old = made.stages();
        var wanted = new ArrayList<StageRequest>();
        wanted.add(new StageRequest(old.get(1).id(), "Тепер перша", "#ABCDEF", StageKind.OPEN));
        wanted.add(
                new StageRequest(old.get(0).id(), old.get(0).name(), old.get(0).colour(), StageKind.OPEN));
        wanted.add(new StageRequest(null, "Додана", "#010203", StageKind.LOST));

        FunnelAnswer changed = service.putStages(owner, made.id(), new ExpectedVersion(0), new StagesRequest(wanted));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(reads.one(owner, made.id())).isEqualTo(changed);
        assertThat(changed.stages()).extracting(StageAnswer::name).containsExactly("Тепер перша", "Нові", "Додана");
        assertThat(changed.stages().getFirst().colour()).isEqualTo("#abcdef");
        assertThat(funnels.stage(old.getLast().id())).isEmpty();
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(
                        () -> service.putStages(owner, made.id(), new ExpectedVersion(0), new StagesRequest(wanted)))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo(changed));
    }

    @Test
    void thereIsOneDefaultFunnelOfAKind() {
        FunnelAnswer made = create("Нова основна");
        try {
            service.change(
                    owner,
                    made.id(),
                    new ExpectedVersion(0),
                    patch(new FunnelRequest("Нова основна", EntryKind.DEAL, true, null)));

            assertThat(funnels.defaultOf(EntryKind.DEAL).id()).isEqualTo(made.id());
            assertThat(funnels.all()).filteredOn(FunnelShape::isDefault).hasSize(2);
            refused(409, () -> service.delete(owner, made.id(), new ExpectedVersion(1)));
        } finally {
            FunnelAnswer shipped = reads.one(owner, 2);
            service.change(
                    owner,
                    2,
                    new ExpectedVersion(shipped.version()),
                    patch(new FunnelRequest(shipped.name(), EntryKind.DEAL, true, null)));
        }
        assertThat(funnels.defaultOf(EntryKind.DEAL).id()).isEqualTo(2);
    }

    @Test
    void anEmptyFunnelCanBeDeleted() {
        FunnelAnswer made = create("Зайва");

        service.delete(owner, made.id(), new ExpectedVersion(0));

        refused(404, () -> reads.one(owner, made.id()));
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        Viewer reader = Viewers.but(owner, RecordType.FUNNEL, Action.EDIT, Scope.NONE);
        Viewer blind = Viewers.but(owner, RecordType.FUNNEL, Action.READ, Scope.NONE);
        var request = patch(new FunnelRequest("Інша", EntryKind.LEAD, true, null));

        refused(403, () -> service.change(reader, 1, new ExpectedVersion(0), request));
        refused(404, () -> service.change(blind, 1, new ExpectedVersion(0), request));
        refused(404, () -> reads.one(blind, 1));
        assertThat(reads.one(owner, 1).name()).isEqualTo("Ліди");
    }

    @Test
    void whoMayReadLeadsMayListenToTheirFunnelsOnly() {
        Viewer noDeals = Viewers.but(owner, RecordType.DEAL, Action.READ, Scope.NONE);

        assertThat(records.maySubscribe(noDeals, "/topic/funnels.1")).contains(true);
        assertThat(records.maySubscribe(noDeals, "/topic/funnels.2")).contains(false);
        assertThat(records.maySubscribe(owner, "/topic/funnels.999999")).contains(false);
        assertThat(records.maySubscribe(owner, "/topic/funnels.1x")).isEmpty();
        assertThat(records.maySubscribe(owner, "/topic/imports.1")).isEmpty();
    }

    @Test
    void leadsAreNotWonByCallingTheirStageAWonOne() {
        FunnelAnswer made = service.create(owner, new FunnelRequest("Заявки", EntryKind.LEAD, null, null));
        List<StageAnswer> stages = made.stages();
        var wanted = new ArrayList<StageRequest>();
        stages.forEach(stage -> wanted.add(new StageRequest(
                stage.id(),
                stage.name(),
                stage.colour(),
                stage == stages.getFirst() ? StageKind.WON : StageKind.OPEN)));
        long lead = -owner.id();
        db.update("""
                insert into deals.entry (id, version, kind, number, title, funnel_id, stage_id, stage_order, stage_changed_at,
                    responsible_id, responsible_name, contact_text, source, source_detail, comment, currency, paid,
                    search_text, created_at, updated_at)
                values (?, 0, 'LEAD', ?, '', ?, ?, 1, now(), ?, '', '', '', '', '', 'UAH', 0, '', now(), now())
                """, lead, lead, made.id(), stages.getFirst().id(), owner.id());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> service.putStages(owner, made.id(), new ExpectedVersion(0), new StagesRequest(wanted)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("stage-holds-unconverted"));

        db.update("update deals.entry set deal_id = 1 where id = ?", lead);
        assertThat(service.putStages(owner, made.id(), new ExpectedVersion(0), new StagesRequest(wanted))
                        .stages()
                        .getFirst()
                        .kind())
                .isEqualTo(StageKind.WON);
    }

    private FunnelAnswer create(String name) {
        return service.create(owner, new FunnelRequest(name, EntryKind.DEAL, null, null));
    }

    private static MergePatch<FunnelRequest> patch(FunnelRequest whole) {
        return new MergePatch<>() {
            @Override
            public FunnelRequest applyTo(FunnelRequest current) {
                return whole;
            }

            @Override
            public boolean touches(String member) {
                return true;
            }
        };
    }

    private static void refused(int status, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
