package crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import crm.users.UsersTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UsersTest
class ClusterBusTests {

    @Autowired
    private ClusterBus bus;

    @Test
    void aNoticeIsHeardOnItsOwnNodeBeforeWhoeverTellsItGoesOn() {
        List<Thread> heard = Collections.synchronizedList(new ArrayList<>());
        bus.listen("test", notice -> heard.add(Thread.currentThread()));

        bus.publish("test", "7");

        assertThat(heard).contains(Thread.currentThread());
    }
}
