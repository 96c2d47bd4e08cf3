package crm.deals.order;

import crm.kernel.Currencies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The company's own currency: that of sums which name none, and the one in which boards add up. The only place that knows it. */
@Component
public class DefaultCurrency {

    private final String code;

    DefaultCurrency(@Value("${crm.currency:UAH}") String code) {
        if (!Currencies.isCode(code)) {
            throw new IllegalStateException("crm.currency is no ISO 4217 code: " + code);
        }
        this.code = code;
    }

    public String code() {
        return code;
    }
}
