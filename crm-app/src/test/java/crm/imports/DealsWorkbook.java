package crm.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of deals with their contacts, as large as is asked for. */
public final class DealsWorkbook {

    private static final String[] HEADER = {
        "Номер замовлення",
        "Клієнт",
        "Телефон",
        "Електронна пошта",
        "Етап",
        "Сума",
        "Дата створення",
        "Джерело",
        "Коментар"
    };
    private static final String[] STAGES = {"Новая сделка", "Кваліфікація", "Ожидание оплаты", "Успешная сделка"};
    private static final int FLUSHED = 1_000;

    private DealsWorkbook() {}

    /** @param people among whom the customers are picked */
    public static void write(Path file, int rows, int people) throws IOException {
        var random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Угоди");
            for (int i = 0; i < HEADER.length; i++) {
                sheet.value(0, i, HEADER[i]);
            }
            for (int row = 1; row <= rows; row++) {
                int person = random.nextInt(people);
                sheet.value(row, 0, "З-" + row);
                sheet.value(row, 1, "Покупець" + person + " Ім'я" + person % 500);
                sheet.value(row, 2, String.format("+38050%07d", person));
                sheet.value(row, 3, "buyer" + person + "@example.com");
                sheet.value(row, 4, STAGES[row % STAGES.length]);
                sheet.value(row, 5, row % 10_000 + 0.5);
                sheet.value(row, 6, String.format("%02d.%02d.2025 %02d:15", row % 28 + 1, row % 12 + 1, row % 24));
                sheet.value(row, 7, "сайт");
                sheet.value(row, 8, "Замовлення " + row + " від покупця " + person);
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
