package crm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

class SignInCompletionTests {

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/deals, /deals",
        "https://crm.example//evil.example, /",
        "https://crm.example/oauth2/authorize?state=1, /oauth2/authorize?state=1"
    })
    void nobodyIsLedToAnotherHost(String asked, String location) {
        assertThat(SignInCompletion.location(new SimpleSavedRequest(asked))).isEqualTo(location);
    }

    @org.junit.jupiter.api.Test
    void theHostOfTheRequestDoesNotShowInWhereItLeads() {
        var request = new MockHttpServletRequest("GET", "/deals");
        request.setServerName("evil.example");
        assertThat(SignInCompletion.location(new DefaultSavedRequest(request))).isEqualTo("/deals");
    }
}
