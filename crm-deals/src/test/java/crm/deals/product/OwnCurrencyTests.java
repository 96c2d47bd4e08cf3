package crm.deals.product;

import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.api.ProductRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnCurrencyTests {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void aProductWithoutAPriceIsInTheCompanysOwnCurrency() {
        var product = new Product(null, Instant.EPOCH);
        product.set(new ProductRequest("A-1", "Анкер", null, null, null), "EUR");
        assertThat(product.asRequest().price()).hasToString("Money[amount=0.00, currency=EUR]");
    }

    @Test
    void oneClassAloneKnowsWhichCurrencyThatIs() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            List<String> knowing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            text(file).contains("crm.currency") || text(file).contains("\"UAH\""))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(knowing).containsExactly("DefaultCurrency.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
