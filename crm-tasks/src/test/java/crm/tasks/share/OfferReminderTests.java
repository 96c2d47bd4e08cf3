package crm.tasks.share;

import static crm.tasks.tables.Offer.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.Told;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequestBuilder;
import crm.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class OfferReminderTests {

    @Autowired
    private TaskCommands tasks;

    @Autowired
    private OfferReminders reminders;

    @Autowired
    private Told told;

    @Autowired
    private DSLContext db;

    private final Viewer author = Viewers.withAll(Viewers.newId());
    private final long asked = Viewers.newId();

    @Test
    void anOfferIsRememberedOnceAfterADay() {
        long task = offered();

        reminders.remind();
        assertThat(told(task)).hasSize(1);

        aDayPasses(task);
        reminders.remind();
        reminders.remind();
        assertThat(told(task)).hasSize(2);
    }

    @Test
    void anOfferOfATaskThatIsDoneIsNotRemembered() {
        long task = offered();
        tasks.change(
                author,
                task,
                null,
                request -> TaskRequestBuilder.builder(request).statusId(4L).build());

        aDayPasses(task);
        reminders.remind();

        assertThat(told(task)).hasSize(1);
    }

    private long offered() {
        return tasks.create(
                        author,
                        TaskRequestBuilder.builder()
                                .name("Допомогти на складі")
                                .sharedWithIds(List.of(asked))
                                .build())
                .id();
    }

    private void aDayPasses(long task) {
        db.update(OFFER)
                .set(OFFER.OFFERED_AT, Instant.now().minus(Duration.ofHours(25)))
                .where(OFFER.TASK_ID.eq(task))
                .execute();
    }

    private List<String> told(long task) {
        return told.about(new RecordRef(RecordType.TASK, task)).stream()
                .filter(line -> line.equals(asked + " TASK_OFFERED"))
                .toList();
    }
}
