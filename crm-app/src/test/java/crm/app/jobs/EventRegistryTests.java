package crm.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordNames;
import crm.testing.http.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class EventRegistryTests {

    @Autowired
    RecordNames plainListener;

    @Test
    void aListenerWithoutPublicationsIsCalledWithoutTheRegistry() {
        assertThat(AopUtils.isAopProxy(plainListener)).isFalse();
    }
}
