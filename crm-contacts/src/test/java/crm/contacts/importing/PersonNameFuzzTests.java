package crm.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random people, their names written in every way that lists write them: read in their parts, with nothing lost beside. */
class PersonNameFuzzTests {

    private static final int NAMES = 2_000;

    private static final List<String> LAST = List.of(
            "Шевченко",
            "Нечуй-Левицька",
            "Лук’яненко",
            "Дем'янчук",
            "Рабинович",
            "Цю",
            "Мар`яненко",
            "В’юн",
            "Піддубнʼяк",
            "Косач-Квітка",
            "Ткач",
            "Лукич");
    private static final List<String> FIRST =
            List.of("Олена", "Ілля", "Анна-Марія", "В'ячеслав", "Сава", "Мар’яна", "Ян", "Лук`ян", "Знаʼна", "Юрій");
    private static final List<String> PATRONYMIC = List.of(
            "Іванівна", "Ілліч", "В’ячеславович", "Лукич", "Юріївна", "Кузьмич", "Сергійович", "Григорівна", "Савич");
    private static final List<String> LATIN = List.of("Smith", "O'Brien", "Müller", "Kovalenko", "Lloyd-Jones", "Li");
    private static final List<String> GIVEN = List.of("John", "Anne Marie", "Zoë", "Olena", "Jean-Luc", "Li");
    private static final List<String> REMARKS = List.of("дружина", "бухгалтер", "Київ, 2 поверх", "не дзвонити");

    private record Person(String last, String first, String patronymic, String remark) {

        PersonName meant(@Nullable String patronymic, @Nullable String remark) {
            return new PersonName(first, last, patronymic, remark);
        }
    }

    /** How a name is written, and what it means then. */
    private record Written(String text, PersonName meant) {}

    private static final List<BiFunction<Person, Person, Written>> WAYS = List.of(
            (one, latin) ->
                    new Written(one.last + " " + one.first + " " + one.patronymic, one.meant(one.patronymic, null)),
            (one, latin) ->
                    new Written(one.first + " " + one.patronymic + " " + one.last, one.meant(one.patronymic, null)),
            (one, latin) -> {
                Person loud = new Person(upper(one.last), upper(one.first), upper(one.patronymic), "");
                return new Written(
                        loud.last + " " + loud.first + " " + loud.patronymic, loud.meant(loud.patronymic, null));
            },
            (one, latin) -> {
                String first = one.first.charAt(0) + ".";
                String patronymic = one.patronymic.charAt(0) + ".";
                return new Written(
                        one.last + " " + first + patronymic, new PersonName(first, one.last, patronymic, null));
            },
            (one, latin) -> {
                String first = one.first.charAt(0) + ".";
                String patronymic = one.patronymic.charAt(0) + ".";
                return new Written(
                        first + " " + patronymic + " " + one.last, new PersonName(first, one.last, patronymic, null));
            },
            (one, latin) -> new Written(
                    "\u00a0" + one.last + "\u00a0 " + one.first + "\u2003" + one.patronymic + " ",
                    one.meant(one.patronymic, null)),
            (one, latin) -> new Written(latin.first + " " + latin.last, latin.meant(null, null)),
            (one, latin) -> new Written(latin.last + ", " + latin.first, latin.meant(null, null)),
            (one, latin) -> new Written(
                    one.last + " " + one.first + " " + one.patronymic + " (" + one.remark + ")",
                    one.meant(one.patronymic, one.remark)),
            (one, latin) -> new Written(
                    "ФОП " + one.last + " " + one.first + " " + one.patronymic, one.meant(one.patronymic, "ФОП")),
            (one, latin) -> {
                String firm = "ТОВ «" + one.last + " і " + one.first + "»";
                return new Written(firm, new PersonName(null, firm, null, null));
            },
            (one, latin) ->
                    new Written(one.last + ", " + one.first + " " + one.patronymic, one.meant(one.patronymic, null)),
            (one, latin) -> new Written(
                    one.last.replace("-", " - ") + " " + one.first.replace("-", "- ") + " " + one.patronymic,
                    one.meant(one.patronymic, null)));

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void everyNameIsReadAsWhatItMeans() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < NAMES; i++) {
            Person person =
                    new Person(one(random, LAST), one(random, FIRST), one(random, PATRONYMIC), one(random, REMARKS));
            Person latin = new Person(one(random, LATIN), one(random, GIVEN), "", "");
            Written written = WAYS.get(random.nextInt(WAYS.size())).apply(person, latin);
            assertThat(PersonName.of(written.text)).as(written.text).isEqualTo(written.meant);
        }
    }

    @Test
    void nothingOfWhatIsWrittenIsLost() {
        Random random = new Random(7);
        String letters = "АбвГҐєІї’ 'ʼ`-–.,()«»\"A bcЩо\u00a0";
        for (int i = 0; i < NAMES; i++) {
            StringBuilder text = new StringBuilder("Я");
            random.ints(random.nextInt(24), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            PersonName name = PersonName.of(text.toString());
            String parts =
                    String.join("", name.first() + "", name.last() + "", name.patronymic() + "", name.remark() + "");
            text.codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter -> assertThat(parts).as("«%s»", text).contains(Character.toString(letter)));
        }
    }
}
