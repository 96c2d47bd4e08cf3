package crm.app.web;

import crm.data.list.Parameters;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.api.Presences;
import crm.users.api.SignedIn;
import crm.users.api.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the person on whose behalf they act, in the zone that the request asks for. */
@Component
class ViewerResolver implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final Viewers viewers;
    private final Presences presences;

    ViewerResolver(Viewers viewers, Presences presences) {
        this.viewers = viewers;
        this.presences = presences;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return viewer(request);
    }

    /** Whoever the present request is answered to; empty outside of requests and in those that need no sign-in. */
    Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean person = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        return person && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(viewer(new ServletWebRequest(attributes.getRequest())))
                : Optional.empty();
    }

    Viewer viewer(NativeWebRequest request) {
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Viewer known) {
            return known;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw ProblemException.of(401, "unauthenticated");
        }
        Viewer viewer = inZone(viewers.viewer(person.userId(), person.tokenScopes()), request.getHeader("Time-Zone"));
        request.setAttribute(ATTRIBUTE, viewer, RequestAttributes.SCOPE_REQUEST);
        notePresence(person, request);
        return viewer;
    }

    /** Programs that act for a person by an API token do not make the person present. */
    private void notePresence(SignedIn person, NativeWebRequest request) {
        if (person.tokenScopes() != null) {
            return;
        }
        boolean reads = request.getNativeRequest() instanceof HttpServletRequest http
                && http.getMethod().equals("GET");
        if (reads) {
            presences.asked(person.userId());
        } else {
            presences.acted(person.userId());
        }
    }

    private static Viewer inZone(Viewer viewer, @Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return viewer;
        }
        try {
            return new Viewer(
                    viewer.id(),
                    viewer.name(),
                    viewer.permissions(),
                    viewer.groupPeople(),
                    ZoneId.of(zone.trim()),
                    viewer.language());
        } catch (DateTimeException e) {
            throw Parameters.unreadable("Time-Zone", zone);
        }
    }
}
