package crm.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ілля Ілліч Мечник | Мечник | Ілля | Ілліч",
                "Іван Кузьмич Гнатенко | Гнатенко | Іван | Кузьмич",
                "Лука Лукич Савенко | Савенко | Лука | Лукич",
                "Петро Хомич Ткач | Ткач | Петро | Хомич",
                "Федір Фомич Бойко | Бойко | Федір | Фомич",
                "Сава САВИЧ Бойко | Бойко | Сава | САВИЧ",
                "Марія Іванівна Ткач | Ткач | Марія | Іванівна",
                "Олег Сергійович Ткач | Ткач | Олег | Сергійович",
                "Мечник Ілля Ілліч | Мечник | Ілля | Ілліч",
                "Гнатенко Іван Кузьмич | Гнатенко | Іван | Кузьмич",
                "Шевченко Тарас Григорович | Шевченко | Тарас | Григорович",
                "Лукич Іван Петрович | Лукич | Іван | Петрович",
                "Віктор Янукович | Янукович | Віктор |",
                "Іван Петрович | Петрович | Іван |",
                "Олег Кузьмич |  | Олег | Кузьмич",
                "Янукович Віктор | Янукович | Віктор |",
                "Марія Іванівна | - | Марія | Іванівна",
                "Коваленко Олена | Коваленко | Олена | -",
                "І. П. Шевченко | Шевченко | І. | П.",
                "Т.Г.Шевченко | Шевченко | Т. | Г.",
                "Шевченко Т.Г. | Шевченко | Т. | Г.",
                "Шевченко, Тарас Григорович | Шевченко | Тарас | Григорович",
                "Smith, John | Smith | John | -",
                "Smith J. | Smith | J. | -",
                "J. R. Smith | Smith | J. R. | -",
                "van der Berg, Jan | van der Berg | Jan | -",
                "Нечуй - Левицька Олена Іванівна | Нечуй-Левицька | Олена | Іванівна",
                "Марія Іванівна Косач Квітка | Косач Квітка | Марія | Іванівна",
                "Косач Квітка Лариса Петрівна | Косач Квітка | Лариса | Петрівна",
                "Ельчін Рашид огли Алієв | Алієв | Ельчін | Рашид огли",
                "Алієв Ельчін Рашид огли | Алієв | Ельчін | Рашид огли",
                "ТОВ «Ромашка і Ко» | ТОВ «Ромашка і Ко» | - | -",
                "Acme Trading Ltd. | Acme Trading Ltd. | - | -",
                "Пат Олена | Пат | Олена | -",
                "(067) | (067) | - | -",
            })
    void theWordThatIsAPatronymicSaysInWhichOrderANameIsWritten(
            String full,
            @org.jspecify.annotations.Nullable String last,
            @org.jspecify.annotations.Nullable String first,
            @org.jspecify.annotations.Nullable String patronymic) {
        assertThat(PersonName.of(full)).isEqualTo(new PersonName(first, last, patronymic, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Шевченко Олена (дружина) | Шевченко | Олена | дружина",
                "Шевченко (Коваль) Олена | Шевченко | Олена | Коваль",
                "ФОП Шевченко Олена | Шевченко | Олена | ФОП",
                "Шевченко Олена, бухгалтер | Шевченко | Олена | бухгалтер",
                "Шевченко Олена - бухгалтер | Шевченко | Олена | бухгалтер",
                "John Smith, CEO | Smith | John | CEO",
            })
    void whatStandsBesideANameIsNoPartOfIt(String full, String last, String first, String remark) {
        assertThat(PersonName.of(full)).isEqualTo(new PersonName(first, last, null, remark));
    }
}
