package crm.app.demo;

import crm.kernel.BuiltInRole;
import crm.users.api.PeopleMigration.PastPerson;
import crm.users.api.PeopleMigrationPastPersonBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ten people of the demo company and their three groups; nobody is called so. */
final class Staff {

    static final List<String> GROUPS = List.of("Управління та облік", "Роздрібний продаж", "Гуртовий продаж");

    static final int OWNER = 0;
    static final int RETAIL_HEAD = 3;
    static final int WHOLESALE_HEAD = 7;
    static final List<Integer> HEADS = List.of(OWNER, RETAIL_HEAD, WHOLESALE_HEAD);
    static final List<Integer> RETAIL = List.of(4, 5, 6);
    static final List<Integer> WHOLESALE = List.of(8, 9);

    static final List<Employee> ALL = List.of(
            new Employee(
                    "owner",
                    new FullName("Соломія", "Вигаданюк", "Остапівна"),
                    BuiltInRole.OWNER,
                    0,
                    LocalDate.of(1984, 3, 14)),
            new Employee(
                    "accountant",
                    new FullName("Ярина", "Зразкевич", "Назарівна"),
                    BuiltInRole.ACCOUNTANT,
                    0,
                    LocalDate.of(1979, 11, 2)),
            new Employee(
                    "marketer",
                    new FullName("Лука", "Ескізенко", "Данилович"),
                    BuiltInRole.MARKETER,
                    0,
                    LocalDate.of(1993, 6, 21)),
            new Employee(
                    "retail",
                    new FullName("Тарас", "Прикладенко", "Маркович"),
                    BuiltInRole.SUPERVISOR,
                    1,
                    LocalDate.of(1987, 9, 5)),
            new Employee(
                    "daryna",
                    new FullName("Дарина", "Макетчук", "Левківна"),
                    BuiltInRole.MANAGER,
                    1,
                    LocalDate.of(1995, 1, 30)),
            new Employee(
                    "nazar",
                    new FullName("Назар", "Чернетко", "Іванович"),
                    BuiltInRole.MANAGER,
                    1,
                    LocalDate.of(1991, 4, 17)),
            new Employee(
                    "zlata",
                    new FullName("Злата", "Небилиця", "Романівна"),
                    BuiltInRole.MANAGER,
                    1,
                    LocalDate.of(1998, 8, 9)),
            new Employee(
                    "wholesale",
                    new FullName("Богдан", "Шаблонюк", "Юрійович"),
                    BuiltInRole.SUPERVISOR,
                    2,
                    LocalDate.of(1982, 12, 12)),
            new Employee(
                    "orysia",
                    new FullName("Орися", "Казкарчук", "Петрівна"),
                    BuiltInRole.MANAGER,
                    2,
                    LocalDate.of(1990, 2, 25)),
            new Employee(
                    "marko",
                    new FullName("Марко", "Умовний", "Степанович"),
                    BuiltInRole.MANAGER,
                    2,
                    LocalDate.of(1989, 7, 3)));

    private Staff() {}

    record FullName(String first, String last, String patronymic) {}

    /**
     * @param account the address before the {@code @}
     * @param group place in {@link #GROUPS}
     */
    record Employee(String account, FullName fullName, BuiltInRole role, int group, LocalDate born) {

        String email() {
            return account + "@example.com";
        }

        String name() {
            return fullName.first() + " " + fullName.last();
        }

        PastPerson past(
                int number,
                String passwordHash,
                long groupId,
                @Nullable Long by,
                Instant since,
                @Nullable Instant lastSignIn) {
            return PeopleMigrationPastPersonBuilder.builder()
                    .email(email())
                    .passwordHash(passwordHash)
                    .firstName(fullName.first())
                    .lastName(fullName.last())
                    .patronymic(fullName.patronymic())
                    .dateOfBirth(born)
                    .personalPhone("+38067000010" + number)
                    .workPhone("+38044000010" + number)
                    .role(role)
                    .groupId(groupId)
                    .supervises(role.equals(BuiltInRole.SUPERVISOR))
                    .by(by)
                    .since(since)
                    .lastSignInAt(lastSignIn)
                    .build();
        }
    }
}
