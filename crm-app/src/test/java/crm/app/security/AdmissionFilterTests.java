package crm.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.AttemptLimits;
import crm.users.api.AttemptLimits.Purpose;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import crm.users.api.TooManyAttempts;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

class AdmissionFilterTests {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final String KNOWN = "known@example.com";

    private final AttemptLimits limits = mock();
    private final Accounts accounts = mock();
    private final SecurityLog log = mock();
    private final SignInAnswers answers = mock();
    private final FilterChain further = mock();
    private final AdmissionFilter filter = new AdmissionFilter(limits, accounts, log, answers);

    @Test
    void anAttemptIsCountedOnceUnderTheOneFormOfItsAccountAndGoesOn() throws Exception {
        when(limits.admit(any(), any(), any())).thenReturn(4);
        MockHttpServletRequest request = signIn(" Known@EXAMPLE.com ");
        filter.doFilter(request, new MockHttpServletResponse(), further);
        verify(limits).admit(Purpose.PASSWORD, KNOWN, "127.0.0.1");
        verify(further).doFilter(any(), any());
        assertThat(AdmissionFilter.suspicion(request)).isEqualTo(4);
        verifyNoInteractions(accounts, log, answers);
    }

    @Test
    void refusedAttemptsGoNoFurtherAndAreLoggedForTheirPersonWhoIsLookedUpOnce() throws Exception {
        Account account = mock();
        when(account.id()).thenReturn(7L);
        when(accounts.byEmail(KNOWN)).thenReturn(Optional.of(account));
        when(limits.admit(any(), any(), any())).thenThrow(new TooManyAttempts(Duration.ofSeconds(2)));
        for (int i = 0; i < 3; i++) {
            filter.doFilter(signIn(KNOWN), new MockHttpServletResponse(), further);
        }
        verify(further, never()).doFilter(any(), any());
        verify(answers, times(3)).onAuthenticationFailure(any(), any(), isA(RefusedAttemptException.class));
        verify(log, times(3)).failed(Kind.LOCKED_OUT, 7L, KNOWN);
        verify(accounts).byEmail(KNOWN);
    }

    @Test
    void whatCannotBeCountedIsNotLetIn() throws Exception {
        when(limits.admit(any(), any(), any())).thenThrow(new RedisConnectionFailureException("away"));
        filter.doFilter(signIn(KNOWN), new MockHttpServletResponse(), further);
        verify(further, never()).doFilter(any(), any());
        verify(answers).onAuthenticationFailure(any(), any(), isA(InternalAuthenticationServiceException.class));
    }

    @Test
    void otherRequestsAreNotCounted() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/login"), new MockHttpServletResponse(), further);
        filter.doFilter(new MockHttpServletRequest("POST", "/setup"), new MockHttpServletResponse(), further);
        verify(further, times(2)).doFilter(any(), any());
        verifyNoInteractions(limits);
    }

    @Test
    void halfOfTheProcessorsAtMostCountAndRefuse() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        when(limits.admit(any(), any(), any())).thenAnswer(attempt -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            for (int i = 0; i < 100; i++) {
                Thread.yield();
            }
            now.decrementAndGet();
            throw new TooManyAttempts(Duration.ofSeconds(2));
        });
        when(accounts.byEmail(any())).thenReturn(Optional.empty());
        List<Future<?>> attempts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2 * PROCESSORS + 2)) {
            for (int i = 0; i < 20 * PROCESSORS; i++) {
                attempts.add(threads.submit(() -> {
                    filter.doFilter(signIn(KNOWN), new MockHttpServletResponse(), further);
                    return null;
                }));
            }
            for (Future<?> attempt : attempts) {
                attempt.get();
            }
        }
        assertThat(most.get()).isBetween(1, Math.max(1, PROCESSORS / 2));
    }

    @Test
    void whoHasBeenLetInKeepsNobodyElseFromBeingCounted() throws Exception {
        var inside = new AtomicInteger();
        filter.doFilter(signIn(KNOWN), new MockHttpServletResponse(), letInTogether(inside));
        assertThat(inside.get()).isEqualTo(PROCESSORS);
        verifyNoInteractions(answers);
    }

    private FilterChain letInTogether(AtomicInteger inside) {
        return (request, response) -> {
            if (inside.incrementAndGet() < PROCESSORS) {
                filter.doFilter(signIn(KNOWN), new MockHttpServletResponse(), letInTogether(inside));
            }
        };
    }

    private static MockHttpServletRequest signIn(String email) {
        var request = new MockHttpServletRequest("POST", "/login");
        request.setParameter("username", email);
        return request;
    }
}
