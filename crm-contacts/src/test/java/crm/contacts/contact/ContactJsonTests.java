package crm.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contacts.api.ContactChanged;
import crm.contacts.api.ContactRequest;
import crm.contacts.contactpoint.Reach;
import crm.kernel.Action;
import crm.kernel.FieldChange;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContactJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void showsTheListItemAndTheCommentAsOneObject() {
        Instant at = Instant.parse("2026-05-01T10:00:00Z");
        ContactItem item = ContactItemBuilder.builder()
                .id(7)
                .version(3)
                .name("Коваль Олена")
                .firstName("Олена")
                .lastName("Коваль")
                .phones(List.of())
                .emails(List.of())
                .receivesNews(true)
                .companies(List.of(new Ref(1, "ТОВ")))
                .responsible(new Ref(2, "Менеджер"))
                .tags(List.of("vip"))
                .createdAt(at)
                .updatedAt(at)
                .build();
        var tree = json.readTree(json.writeValueAsString(new ContactAnswer(item, "Примітка", List.of(Action.EDIT))));
        assertThat(tree.get("id").asLong()).isEqualTo(7);
        assertThat(tree.get("version").asLong()).isEqualTo(3);
        assertThat(tree.get("comment").asString()).isEqualTo("Примітка");
        assertThat(tree.get("responsible").get("name").asString()).isEqualTo("Менеджер");
        assertThat(tree.get("createdAt").asString()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(tree.get("allowed").get(0).asString()).isEqualTo("EDIT");
        assertThat(tree.has("item")).isFalse();
        assertThat(tree.has("patronymic")).isTrue();
    }

    @Test
    void readsBackTheWholeThatAPatchIsLaidOver() {
        ContactValues values = ContactValuesBuilder.builder()
                .firstName("Олена")
                .lastName("Коваль")
                .jobTitle("")
                .reach(Reach.NONE)
                .receivesNews(false)
                .companyIds(List.of(4L))
                .responsibleId(2)
                .tags(List.of())
                .build();
        ContactRequest request = values.asRequest();
        assertThat(json.readValue(json.writeValueAsString(request), ContactRequest.class))
                .isEqualTo(request);
    }

    @Test
    void keepsTheFormInWhichEventsAreStored() {
        ContactChanged event = new ContactChanged(
                7,
                "Коваль Олена",
                2L,
                Instant.parse("2026-05-01T10:00:00Z"),
                2L,
                List.of(new FieldChange("lastName", "Мороз", "Коваль")));
        String text = json.writeValueAsString(event);
        assertThat(text)
                .isEqualTo("{\"contactId\":7,\"name\":\"Коваль Олена\",\"actorId\":2,\"at\":\"2026-05-01T10:00:00Z\","
                        + "\"responsibleId\":2,"
                        + "\"changes\":[{\"field\":\"lastName\",\"from\":\"Мороз\",\"to\":\"Коваль\"}]}");
        assertThat(json.readValue(text, ContactChanged.class)).isEqualTo(event);
    }
}
