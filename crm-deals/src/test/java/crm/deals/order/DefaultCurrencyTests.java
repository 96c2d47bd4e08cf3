package crm.deals.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DefaultCurrencyTests {

    @Test
    void whatIsNoCurrencyIsSaidAtTheStart() {
        assertThat(new DefaultCurrency("EUR").code()).isEqualTo("EUR");
        assertThatThrownBy(() -> new DefaultCurrency("XYZ")).hasMessageContaining("crm.currency");
    }
}
