package crm.deals.importing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.api.PaymentType;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en"})
    void whatExportsCallAPaymentIsReadAgain(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("messages/deals", Locale.forLanguageTag(language));
        for (PaymentType type : PaymentType.values()) {
            assertThat(EntryReading.paymentType(texts.getString("export.paymentType." + type)))
                    .contains(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Картка онлайн, CARD_ONLINE",
        "Безготівковий, BANK_TRANSFER",
        "Післяплата, CASH_ON_DELIVERY",
        "Готівка, CASH_ON_RECEIPT",
        "Card, CARD_ONLINE",
        "Cash, CASH_ON_RECEIPT"
    })
    void filesOfEarlierExportsAreReadStill(String word, PaymentType type) {
        assertThat(EntryReading.paymentType(word)).contains(type);
    }
}
