package crm.app.web;

import crm.data.ValidRequests;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks the constraints of every request body, so that no controller can forget to. */
@ControllerAdvice
class BodyValidation extends RequestBodyAdviceAdapter {

    private final ValidRequests requests;

    BodyValidation(ValidRequests requests) {
        this.requests = requests;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return requests.valid(body);
    }
}
