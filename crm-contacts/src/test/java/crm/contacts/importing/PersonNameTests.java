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
                "Марія Іванівна | - | Марія | Іванівна",
                "Коваленко Олена | Коваленко | Олена | -",
            })
    void theWordThatIsAPatronymicSaysInWhichOrderANameIsWritten(
            String full,
            @org.jspecify.annotations.Nullable String last,
            @org.jspecify.annotations.Nullable String first,
            @org.jspecify.annotations.Nullable String patronymic) {
        assertThat(PersonName.of(full)).isEqualTo(new PersonName(first, last, patronymic));
    }
}
