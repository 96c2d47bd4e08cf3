package crm.app.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The set-up page shares its address with the call that completes it, which would answer 405 to a browser. */
@Controller
class SetupPage {

    @GetMapping(path = "/setup", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return "forward:/index.html";
    }
}
