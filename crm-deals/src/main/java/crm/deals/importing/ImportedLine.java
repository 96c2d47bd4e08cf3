package crm.deals.importing;

import crm.kernel.Built;
import crm.kernel.FieldError;
import crm.kernel.ImportWriter.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order line as a row describes it.
 *
 * @param priced whether the file says what it costs; a single piece without a price costs the amount of the deal
 */
@Built
record ImportedLine(
        Row row,
        String article,
        String name,
        String packaging,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        BigDecimal sum,
        boolean priced) {

    private static final int ARTICLE = 100;
    private static final int NAME = 255;
    private static final int MONEY_SCALE = 4;
    private static final int QUANTITY_SCALE = 3;
    private static final BigDecimal GREATEST = new BigDecimal("999999999999999.9999");
    private static final BigDecimal MOST_PIECES = new BigDecimal("999999999999.999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null when the row has no line, or none that can be taken. */
    static @Nullable ImportedLine of(Row row, List<FieldError> errors) {
        String article = text(row.text("lineArticle"));
        String name = text(row.text("lineName"));
        BigDecimal quantity = row.number("lineQuantity");
        if (article.isEmpty() && name.isEmpty() && quantity == null) {
            return null;
        }
        int before = errors.size();
        if (article.isEmpty() && name.isEmpty()) {
            errors.add(FieldError.of("lineName", "required"));
        }
        tooLong("lineArticle", article, ARTICLE, errors);
        tooLong("lineName", name, NAME, errors);
        BigDecimal pieces = quantity == null ? BigDecimal.ONE : quantity;
        if (pieces.signum() <= 0) {
            errors.add(FieldError.of("lineQuantity", pieces.signum() < 0 ? "return-not-sale" : "must-be-positive"));
        } else if (pieces.stripTrailingZeros().scale() > QUANTITY_SCALE || pieces.compareTo(MOST_PIECES) > 0) {
            errors.add(FieldError.of("lineQuantity", "number-out-of-range"));
        }
        BigDecimal named = row.number("linePrice");
        BigDecimal amount = row.number("amount");
        boolean whole = named == null && amount != null && pieces.compareTo(BigDecimal.ONE) == 0;
        BigDecimal price = money("linePrice", whole ? amount : named, errors);
        BigDecimal gross = pieces.multiply(price);
        BigDecimal discount = discount(row, gross, errors);
        BigDecimal sum = gross.subtract(discount).setScale(MONEY_SCALE, RoundingMode.HALF_UP);
        if (sum.signum() < 0 && errors.size() == before) {
            errors.add(FieldError.of("lineDiscount", "discount-exceeds-sum"));
        }
        return errors.size() > before
                ? null
                : ImportedLineBuilder.builder()
                        .row(row)
                        .article(article)
                        .name(name.isEmpty() ? article : name)
                        .packaging(text(row.text("linePackage")))
                        .quantity(pieces.setScale(QUANTITY_SCALE, RoundingMode.HALF_UP))
                        .price(price.setScale(MONEY_SCALE, RoundingMode.HALF_UP))
                        .discount(discount.setScale(MONEY_SCALE, RoundingMode.HALF_UP))
                        .sum(sum)
                        .priced(named != null || whole)
                        .build();
    }

    private static BigDecimal discount(Row row, BigDecimal gross, List<FieldError> errors) {
        BigDecimal rate = row.number("lineDiscountRate");
        BigDecimal percent = row.number("lineDiscountPercent");
        if (rate != null) {
            return part("lineDiscountRate", rate, gross, errors);
        }
        if (percent != null) {
            return part("lineDiscountPercent", percent.divide(HUNDRED), gross, errors);
        }
        return money("lineDiscount", row.number("lineDiscount"), errors);
    }

    private static BigDecimal part(String field, BigDecimal rate, BigDecimal gross, List<FieldError> errors) {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            errors.add(FieldError.of(field, "number-out-of-range"));
        }
        return gross.multiply(rate).setScale(MONEY_SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal money(String field, @Nullable BigDecimal value, List<FieldError> errors) {
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value.signum() < 0) {
            errors.add(FieldError.of(field, "must-not-be-negative"));
        } else if (value.stripTrailingZeros().scale() > MONEY_SCALE || value.compareTo(GREATEST) > 0) {
            errors.add(FieldError.of(field, "number-out-of-range"));
        }
        return value;
    }

    static void tooLong(String field, @Nullable String text, int most, List<FieldError> errors) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** By which a line of the file is found among those of the deal. */
    String key() {
        return key(article, name);
    }

    static String key(String article, String name) {
        return article.isEmpty() ? "n" + name : "a" + article;
    }
}
