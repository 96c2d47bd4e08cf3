package crm.tasks.status;

import static org.assertj.core.api.Assertions.assertThat;

import crm.tasks.TasksTest;
import crm.tasks.api.StatusKind;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@TasksTest
class ShippedStatusesTests {

    @Autowired
    Statuses statuses;

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theCompanyBeginsWithFourStatuses() {
        assertThat(statuses.byId(1).name()).isEqualTo("Нова");
        assertThat(statuses.first(null, StatusKind.OPEN).id()).isEqualTo(1);
        assertThat(statuses.find(4).orElseThrow().kind()).isEqualTo(StatusKind.DONE);
        assertThat(statuses.find(999)).isEmpty();
    }

    @Test
    void theyAreCalledByTheLanguageOfWhoeverAsks() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(statuses.byId(3).name()).isEqualTo("In review");
        LocaleContextHolder.setLocale(Locale.of("uk"));
        assertThat(statuses.byId(3).name()).isEqualTo("На перевірці");
    }
}
