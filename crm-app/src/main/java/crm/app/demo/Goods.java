package crm.app.demo;

import crm.deals.api.EntryMigration.PastLine;
import crm.deals.api.EntryMigrationPastLineBuilder;
import crm.deals.api.ProductMigration.PastProduct;
import crm.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the demo company sells: fasteners and what goes with them. */
final class Goods {

    private static final List<Family> FAMILIES = List.of(
            new Family("Саморізи", "СМ", List.of("3,5×25", "3,5×45", "4,2×70", "4,8×35", "5,5×51"), "200 шт", 145, 62),
            new Family("Анкери", "АН", List.of("8×65", "10×100", "12×120", "16×150", "20×200"), "25 шт", 310, 118),
            new Family("Дюбелі", "ДБ", List.of("6×40", "6×60", "8×80", "10×100", "10×160"), "100 шт", 98, 41),
            new Family("Цвяхи", "ЦВ", List.of("2,5×60", "3×80", "3,5×90", "4×100", "5×150"), "1 кг", 79, 8),
            new Family("Болти", "БЛ", List.of("М6×40", "М8×60", "М10×80", "М12×100", "М16×120"), "50 шт", 186, 74),
            new Family("Шурупи", "ШУ", List.of("4×40", "5×60", "6×80", "8×120", "10×160"), "100 шт", 168, 69),
            new Family("Кутники", "КТ", List.of("50×50", "70×70", "90×90", "105×105"), "20 шт", 224, 88),
            new Family("Хомути", "ХМ", List.of("16–25", "25–40", "40–60", "60–80"), "10 шт", 132, 37),
            new Family("Стрічки монтажні", "СТ", List.of("20 мм", "40 мм", "100 мм"), "25 м", 265, 95));

    static final String CURRENCY = "UAH";

    private Goods() {}

    /** @param step what the next size costs more */
    private record Family(String name, String code, List<String> sizes, String packaging, int price, int step) {}

    static List<PastProduct> all() {
        List<PastProduct> products = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (int i = 0; i < family.sizes().size(); i++) {
                BigDecimal price = BigDecimal.valueOf(family.price() + (long) family.step() * i)
                        .add(new BigDecimal("0.50").multiply(BigDecimal.valueOf(i % 2)));
                products.add(new PastProduct(
                        family.code() + "-" + (101 + i),
                        family.name() + " " + family.sizes().get(i),
                        family.packaging(),
                        new Money(price, CURRENCY),
                        BigDecimal.valueOf(40L + (family.code().hashCode() & 0xff) + 60L * i)));
            }
        }
        return products;
    }

    /** An order of one to five kinds of goods. */
    static List<PastLine> order(Chance chance, List<PastProduct> products, List<Long> ids, boolean wholesale) {
        List<Integer> chosen = new ArrayList<>();
        int wanted = chance.between(1, wholesale ? 5 : 4);
        int near = chance.below(products.size());
        while (chosen.size() < wanted) {
            int next = chance.in(0.6) ? (near + chance.below(6)) % products.size() : chance.below(products.size());
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        List<PastLine> lines = new ArrayList<>();
        for (int product : chosen) {
            PastProduct goods = products.get(product);
            BigDecimal quantity =
                    BigDecimal.valueOf(wholesale ? 10L * chance.between(2, 24) : (long) chance.between(1, 9));
            BigDecimal price = goods.price().amount();
            boolean cheaper = chance.in(wholesale ? 0.7 : 0.2);
            BigDecimal rate = BigDecimal.valueOf(cheaper ? chance.between(1, wholesale ? 3 : 2) * 5L : 0, 2);
            BigDecimal discount = quantity.multiply(price).multiply(rate).setScale(2, RoundingMode.HALF_UP);
            lines.add(EntryMigrationPastLineBuilder.builder()
                    .productId(ids.get(product))
                    .article(goods.article())
                    .name(goods.name())
                    .packaging(goods.packaging())
                    .quantity(quantity)
                    .price(price)
                    .discount(discount)
                    .build());
        }
        return lines;
    }

    /** The order as the history shows it. */
    static List<Object> told(List<PastLine> lines) {
        return lines.stream()
                .map(line -> (Object) (line.name() + " × " + line.quantity().toPlainString() + " × "
                        + line.price().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
