package crm.contacts.importing;

import crm.kernel.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What customers are called of whom a file tells no name. Never by a phone, an address or a code: everybody reads names, those fields a role
 * may be kept from.
 */
@Component
class Nameless {

    private final MessageSource texts;

    Nameless(MessageSource texts) {
        this.texts = texts;
    }

    String contact(Viewer viewer) {
        return text("contact.nameless", viewer);
    }

    String company(Viewer viewer) {
        return text("company.nameless", viewer);
    }

    private String text(String code, Viewer viewer) {
        return texts.getMessage(code, null, viewer.language());
    }
}
