package crm.deals.entry;

import crm.deals.api.EntryRequest;
import crm.kernel.FieldError;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the values of a lead or deal must be like beyond their lengths. */
final class EntryRules {

    static final int INTEGER_DIGITS = 15;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private EntryRules() {}

    /** @throws ProblemException 422 naming every field that is wrong */
    static void check(EntryRequest request) {
        List<FieldError> errors = new ArrayList<>();
        checkAmount(request.amount(), errors);
        checkDay(request.expectedCloseOn(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void checkAmount(@Nullable Money money, List<FieldError> errors) {
        if (money == null) {
            return;
        }
        if (money.amount().signum() < 0) {
            errors.add(FieldError.of("amount.amount", "negative"));
        } else if (money.amount().precision() - money.amount().scale() > INTEGER_DIGITS) {
            errors.add(FieldError.of("amount.amount", "amount-too-large"));
        }
    }

    private static void checkDay(@Nullable LocalDate day, List<FieldError> errors) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(FieldError.of("expectedCloseOn", "date-impossible"));
        }
    }
}
