package crm.tasks.tag;

import static crm.tasks.Refusals.conflict;
import static crm.tasks.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.api.TagRequest;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class TagTests {

    @Autowired
    TagService service;

    @Autowired
    Tags tags;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNameStandsOnceHoweverItIsWritten() {
        TagAnswer first = service.create(owner, tag("Терміново"));
        conflict("tag-taken", () -> service.create(owner, tag("ТЕРМІНОВО")));

        service.delete(owner, first.id(), null);
        service.create(owner, tag("терміново"));
        conflict("tag-taken", () -> service.restore(owner, first.id(), null));
    }

    @Test
    void theSameNameMayBeWrittenOtherwise() {
        long id = service.create(owner, tag("дзвінок")).id();
        assertThat(service.change(owner, id, null, now -> tag("Дзвінок")).name())
                .endsWith("Дзвінок");
    }

    @Test
    void thoseOfATaskAreReadAtOnceWithoutTheBin() throws Exception {
        long one = service.create(owner, tag("один")).id();
        long other = service.create(owner, tag("два")).id();
        long binned = service.create(owner, tag("три")).id();
        service.delete(owner, binned, null);

        assertThat(tags.byIds(List.of(one, other, binned, Long.MAX_VALUE))).containsOnlyKeys(one, other);
        assertThat(StatementCounter.during(() -> tags.byIds(List.of(one, other))))
                .hasSize(1);
    }

    @Test
    void rightsAreAsked() {
        Viewer reader = Viewers.but(owner, RecordType.TAG, Action.CREATE, Scope.NONE);
        refused(403, () -> service.create(reader, tag("чужа")));
    }

    private TagRequest tag(String name) {
        return new TagRequest(mark + name, null);
    }
}
