package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RunningApp;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

/** Every table with a bin is emptied of what has lain there for thirty days, and of nothing else. */
@AppTest
class BinTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    private RunningApp app;
    private Person owner;

    @BeforeEach
    void theApplication() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
    }

    @TestFactory
    Stream<DynamicTest> whatHasLainInABinForThirtyDaysIsGone() throws Exception {
        for (int i = 0; i < 2; i++) {
            for (RecordSamples.Sample sample : RecordSamples.ALL) {
                bin(sample.address(), sample.body("У кошик " + System.nanoTime()));
            }
        }
        List<String> tables = tables();
        for (String table : tables) {
            db.sql("update " + table + " set deleted_at = deleted_at - interval '31 days' where id = "
                            + "(select id from " + table
                            + " where deleted_at is not null order by deleted_at desc limit 1)")
                    .update();
            assertThat(old(table))
                    .as("no record of %s was made and deleted here: crm.testing.http.RecordSamples says how", table)
                    .isPositive();
        }
        purges();
        return tables.stream()
                .map(table -> dynamicTest(table, () -> {
                    assertThat(old(table)).as("older than thirty days").isZero();
                    assertThat(count(table, "deleted_at > now() - interval '1 hour'"))
                            .as("recent")
                            .isPositive();
                }));
    }

    private void bin(String address, Map<String, Object> body) throws Exception {
        JsonNode record = owner.post(app, address, body);
        var answer = owner.send(
                app,
                "DELETE",
                address + "/" + record.path("id").longValue(),
                null,
                Map.of("If-Match", "\"" + record.path("version").longValue() + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private List<String> tables() {
        return db.sql("""
                        select c.table_schema || '.' || c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.column_name = 'deleted_at' and t.table_type = 'BASE TABLE'
                            and c.table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list();
    }

    private long old(String table) {
        return count(table, "deleted_at < now() - interval '30 days'");
    }

    private long count(String table, String where) {
        return db.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    private void purges() throws Exception {
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            for (Method method : ReflectionUtils.getUniqueDeclaredMethods(AopUtils.getTargetClass(bean))) {
                if (method.getName().equals("purge") && AnnotatedElementUtils.hasAnnotation(method, Scheduled.class)) {
                    Method purge = AopUtils.selectInvocableMethod(method, bean.getClass());
                    purge.setAccessible(true);
                    purge.invoke(bean);
                }
            }
        }
    }
}
