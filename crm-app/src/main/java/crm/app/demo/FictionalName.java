package crm.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names, numbers and addresses that sound right and belong to nobody. */
final class FictionalName {

    static final List<String> TOWNS = List.of("Вигадів", "Небилиця", "Прикладне", "Казкове", "Мрієград", "Хмарогірськ");
    static final List<String> STREETS =
            List.of("Зразкова", "Уявна", "Макетна", "Ескізна", "Чернеткова", "Приблизна", "Умовна");

    private static final List<String> MEN = List.of(
            "Остап", "Лесь", "Орест", "Захар", "Левко", "Ярема", "Гордій", "Устим", "Северин", "Матвій", "Тиміш",
            "Роман");
    private static final List<String> WOMEN = List.of(
            "Мотря",
            "Леся",
            "Килина",
            "Устина",
            "Меланія",
            "Роксолана",
            "Віра",
            "Ганна",
            "Ярослава",
            "Божена",
            "Любов",
            "Софія");
    private static final List<String> FATHERS =
            List.of("Остап", "Захар", "Роман", "Северин", "Богдан", "Устим", "Левон");
    private static final List<String> ROOTS = List.of(
            "Вигад", "Приклад", "Зразк", "Макет", "Ескіз", "Нарис", "Химер", "Казкар", "Байкар", "Уявл", "Небил",
            "Задум", "Примар", "Креслен", "Чернет", "Взірц", "Шаблон", "Умов", "Гадан", "Примір", "Дивовиж", "Марев",
            "Омріян");
    private static final List<String> SUFFIXES = List.of("енко", "чук", "айко", "ук", "исько");

    private static final List<String> QUALITIES = List.of(
            "Небувалий",
            "Вигаданий",
            "Казковий",
            "Уявний",
            "Паперовий",
            "Химерний",
            "Дивовижний",
            "Місячний",
            "Зоряний",
            "Хмарний");
    private static final List<String> THINGS = List.of("дах", "цвях", "молоток", "паркан", "млин", "кран", "маяк");
    private static final List<String> FORMS = List.of("ТОВ", "ТОВ", "ПП", "ТОВ", "ФОП", "ТОВ");

    private static final List<String> OPERATORS = List.of("50", "67", "63", "95", "97", "93");
    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        String[] pairs =
                ("а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t"
                                + " у u ф f х kh ц ts ч ch ш sh щ shch ю iu я ia")
                        .split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            LATIN.put(pairs[i].charAt(0), pairs[i + 1]);
        }
    }

    private FictionalName() {}

    record Human(String first, String patronymic, String last) {

        String address() {
            return latin(first) + "." + latin(last);
        }
    }

    /** @param code with the check digit of an EDRPOU code, or of a tax number for a sole trader */
    record Firm(String name, String code, String domain) {}

    /** No two of the first thousand are called the same. */
    static Human human(int n) {
        boolean woman = n % 2 == 1;
        int pair = n / 2;
        String last = ROOTS.get(pair % ROOTS.size()) + SUFFIXES.get((pair / ROOTS.size() + pair) % SUFFIXES.size());
        String first = (woman ? WOMEN : MEN).get((pair + pair / (ROOTS.size() * SUFFIXES.size())) % MEN.size());
        String father = FATHERS.get(pair % FATHERS.size());
        return new Human(first, father + (woman ? "івна" : "ович"), last);
    }

    static Firm firm(int n) {
        String form = FORMS.get(n % FORMS.size());
        String title =
                QUALITIES.get(n % QUALITIES.size()) + " " + THINGS.get((n / QUALITIES.size() + n) % THINGS.size());
        String domain = latin(title).replace(' ', '-') + ".example";
        if (form.equals("ФОП")) {
            Human human = human(n);
            String name = "ФОП %s %s. %s."
                    .formatted(
                            human.last(),
                            human.first().charAt(0),
                            human.patronymic().charAt(0));
            return new Firm(name, taxNumber(n), domain);
        }
        return new Firm(form + " «" + title + "»", entityCode(n), domain);
    }

    /** Numbers of the networks, all of which begin with zeros after the network's code. */
    static String mobile(int n) {
        return "+380" + OPERATORS.get(n % OPERATORS.size()) + "000%04d".formatted(1000 + n);
    }

    /** An EDRPOU code from a range that is far from being given out. */
    private static String entityCode(int n) {
        String code = "990%04d".formatted(100 + 7 * n);
        int sum = 0;
        int second = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * (code.charAt(i) - '0');
            second += (i + 3) * (code.charAt(i) - '0');
        }
        return code + (sum % 11 < 10 ? sum % 11 : second % 11 % 10);
    }

    /** A tax number of somebody who has yet to be born: the first five digits are the birthday. */
    private static String taxNumber(int n) {
        int[] weights = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
        String code = "99000%04d".formatted(100 + 7 * n);
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (code.charAt(i) - '0');
        }
        return code + Math.floorMod(sum, 11) % 10;
    }

    private static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(letter == ' ' ? " " : LATIN.getOrDefault(letter, ""));
        }
        return latin.toString();
    }
}
