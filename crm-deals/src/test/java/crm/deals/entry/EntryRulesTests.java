package crm.deals.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "999999999999999.9999"})
    void anAmountMayBeAnythingThatFits(String amount) {
        assertThatCode(() -> EntryRules.check(Requests.deal("", null, amount))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000000"})
    void anAmountIsNeitherNegativeNorTooLarge(String amount) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EntryRules.check(Requests.deal("", null, amount)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("amount.amount"));
    }

    @Test
    void searchTextHoldsWhatIsLookedForInLowerCase() {
        assertThat(EntryText.of(237159, "Анкер М10", "Подзвонити «Завтра»", "петренко 380501234567"))
                .isEqualTo("237159 анкер м10 подзвонити «завтра» петренко 380501234567");
    }

    @Test
    void ofALongCommentOnlyTheBeginningIsSearched() {
        assertThat(EntryText.of(1, "т", "а".repeat(10_000), "")).hasSizeLessThan(600);
    }
}
