package crm.deals.order;

import crm.deals.product.Goods;
import crm.deals.product.Products;
import crm.kernel.FieldError;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns lines as asked for into lines with everything that is stored: what a product tells is not typed again. */
@Component
public class LinePricing {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    private final Products products;

    LinePricing(Products products) {
        this.products = products;
    }

    /**
     * One statement where products are named, otherwise none.
     *
     * @param currency of the order; a product's price counts only in its own currency
     * @param present lines that the order has; a product of theirs that is no longer sold may stay
     * @throws ProblemException 422 naming every line that is wrong
     */
    public List<PricedLine> price(List<LineRequest> lines, String currency, List<PricedLine> present) {
        Set<Long> named = lines.stream()
                .map(LineRequest::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return price(lines, currency, known(products.byId(named), currency, present));
    }

    static Map<Long, Goods> known(Map<Long, Goods> sold, String currency, List<PricedLine> present) {
        Map<Long, Goods> known = new HashMap<>(sold);
        for (PricedLine line : present) {
            Long product = line.productId();
            if (product != null) {
                known.putIfAbsent(product, line.goods(product, currency));
            }
        }
        return known;
    }

    static List<PricedLine> price(List<LineRequest> lines, String currency, Map<Long, Goods> known) {
        List<FieldError> errors = new ArrayList<>();
        List<PricedLine> priced = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PricedLine line = price(lines.get(i), currency, known, "lines[" + i + "].", errors);
            if (line != null) {
                priced.add(line);
            }
        }
        if (sum(priced).compareTo(LARGEST) > 0) {
            errors.add(FieldError.of("lines", "sum-too-large"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return priced;
    }

    /** What all lines cost together. */
    public static BigDecimal sum(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable PricedLine price(
            LineRequest line, String currency, Map<Long, Goods> known, String path, List<FieldError> errors) {
        Goods goods = line.productId() == null ? null : known.get(line.productId());
        int before = errors.size();
        if (line.productId() != null && goods == null) {
            errors.add(FieldError.of(path + "productId", "unknown-record"));
        }
        String name = text(line.name(), goods == null ? "" : goods.name());
        if (name.isEmpty() && line.productId() == null) {
            errors.add(FieldError.of(path + "name", "required"));
        }
        BigDecimal price = line.price() != null ? line.price() : ownPrice(goods, currency);
        if (price == null) {
            errors.add(FieldError.of(path + "price", "required"));
        }
        if (errors.size() > before || price == null) {
            return null;
        }
        BigDecimal discount = line.discount() == null ? BigDecimal.ZERO : line.discount();
        BigDecimal sum = line.quantity().multiply(price).subtract(discount).setScale(Money.SCALE, RoundingMode.HALF_UP);
        if (sum.signum() < 0) {
            errors.add(FieldError.of(path + "discount", "discount-too-large"));
            return null;
        }
        return PricedLineBuilder.builder()
                .productId(line.productId())
                .article(text(line.article(), goods == null ? "" : goods.article()))
                .name(name)
                .packaging(text(line.packaging(), goods == null ? "" : goods.packaging()))
                .quantity(line.quantity())
                .price(price)
                .discount(discount)
                .sum(sum)
                .build();
    }

    private static @Nullable BigDecimal ownPrice(@Nullable Goods goods, String currency) {
        return goods != null && goods.price().currency().equals(currency)
                ? goods.price().amount()
                : null;
    }

    private static String text(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }
}
