package crm.app.security;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.users.api.Accounts;
import crm.users.api.AttemptLimits;
import crm.users.api.PasswordChecks;
import crm.users.api.SecurityLog;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import crm.users.api.Viewers;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Who gets in where: the authorization server by session, the REST interface by bearer token, the pages of the web client freely. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                    + "connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    @Order(1)
    @SignInHere
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            SignIns signIns,
            SignOut signOut,
            RegisteredClientRepository clients,
            TransportSafety transport) {
        var revoking = new RevokingClient(clients);
        var logout = new OidcLogoutAuthenticationSuccessHandler();
        logout.setLogoutHandler(signOut);
        var gate = new SecondStepGate();
        http.cors(withDefaults())
                .oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.clientAuthentication(
                            client -> client.authenticationConverter(revoking).authenticationProvider(revoking));
                    server.oidc(oidc -> oidc.logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(logout)));
                })
                .addFilterBefore(new EndedSignInFilter(signIns), LogoutFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers(SecondStepGate::silent)
                        .access(gate.completeOrAnonymous())
                        .requestMatchers(SecondStepGate.AUTHORIZE)
                        .access(gate.complete())
                        .anyRequest()
                        .authenticated())
                // For userinfo, which an access token opens.
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(gate)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers(headers, CONTENT_POLICY, transport));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            AuthenticationManager bearer,
            ApiProblems problems,
            Viewers viewers,
            SecuritySettings settings,
            TransportSafety transport) {
        http.cors(withDefaults())
                .securityMatcher("/api/**", "/actuator/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions ->
                        sessions.sessionCreationPolicy(STATELESS).sessionFixation(fixation -> fixation.none()))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearer)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(rules -> rules.requestMatchers(ofOwnSignIn(settings))
                        .denyAll()
                        .requestMatchers(
                                "/api/v1/setup",
                                "/api/v1/sign-in",
                                "/api/v1/invitations/by-token/*",
                                "/api/v1/invitations/by-token/*/photo",
                                "/api/v1/password-resets",
                                "/api/v1/password-resets/by-token/*",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(administrators(viewers))
                        .requestMatchers(HttpMethod.GET, "/api/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD, "/api/**")
                        .authenticated()
                        .anyRequest()
                        .access(writers()))
                .headers(headers -> headers(headers, CONTENT_POLICY, transport));
        return http.build();
    }

    @Bean
    @Order(3)
    @SignInHere
    SecurityFilterChain web(
            HttpSecurity http,
            Accounts accounts,
            AttemptLimits limits,
            PasswordChecks passwords,
            SecurityLog log,
            SignInStep step,
            SignInAnswers answers,
            HttpServletRequest request,
            TransportSafety transport) {
        // The plain value of the cookie is accepted: it stands in no page that a compression attack could measure.
        var csrfHandler = new CsrfTokenRequestAttributeHandler();
        csrfHandler.setCsrfRequestAttributeName(null);
        http.csrf(csrf -> csrf.csrfTokenRepository(transport.csrfTokens())
                        .csrfTokenRequestHandler(csrfHandler)
                        .ignoringRequestMatchers("/setup", "/ws/**"))
                .addFilterBefore(
                        new AdmissionFilter(limits, accounts, log, answers), UsernamePasswordAuthenticationFilter.class)
                .authenticationProvider(new PasswordProvider(accounts, passwords, log, step, request))
                .requestCache(withDefaults())
                .logout(logout -> logout.disable())
                .formLogin(
                        form -> form.loginPage("/login").successHandler(answers).failureHandler(answers))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(
                                "/setup",
                                "/ws/**",
                                "/error",
                                "/login/second-factor/**",
                                "/login/passkey",
                                "/login/passkey/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers(headers, CONTENT_POLICY, transport));
        return http.build();
    }

    /** The pages only; what signs in is elsewhere. */
    @Bean
    @Order(3)
    @SignInElsewhere
    SecurityFilterChain pages(HttpSecurity http, SecuritySettings settings, TransportSafety transport) {
        http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers("/setup", "/ws/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers(headers, contentPolicy(settings), transport));
        return http.build();
    }

    /** A span around every filter of the chains costs a request more than the chains do. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without it the registry is each node's own memory, and an ID token from another node lacks its session. */
    @Bean
    SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<?> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /** Keeps the session cookie, which browsers send along, from loading and renaming the session where it counts for nothing. */
    @Bean
    FilterRegistrationBean<Filter> noSession() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            request.setAttribute(SessionRepositoryFilter.class.getName() + ".FILTERED", true);
            chain.doFilter(request, response);
        });
        registration.setUrlPatterns(List.of("/api/*", "/actuator/*", "/assets/*", "/ws/*"));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** Passwords and factors of ours open nothing while people sign in elsewhere. */
    private static RequestMatcher ofOwnSignIn(SecuritySettings settings) {
        if (settings.issuerUri() == null) {
            return request -> false;
        }
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.matcher("/api/v1/password-resets/**"),
                paths.matcher("/api/v1/me/password"),
                paths.matcher("/api/v1/me/sessions/**"),
                paths.matcher("/api/v1/me/second-factor/**"));
    }

    private static AuthorizationManager<RequestAuthorizationContext> writers() {
        return (authentication, context) -> {
            var caller = authentication.get();
            return new AuthorizationDecision(
                    caller != null && caller.getPrincipal() instanceof SignedIn person && person.mayWrite());
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> administrators(Viewers viewers) {
        return (authentication, context) -> {
            var caller = authentication.get();
            return new AuthorizationDecision(caller != null
                    && caller.getPrincipal() instanceof SignedIn person
                    && viewers.viewer(person.userId(), null).may(RecordType.ROLE, Action.EDIT));
        };
    }

    /** The web client talks to the outside issuer, and renews its token in a frame of it. */
    private static String contentPolicy(SecuritySettings settings) {
        URI issuer = Objects.requireNonNull(settings.issuerUri());
        String origin = issuer.getScheme() + "://" + issuer.getAuthority();
        return CONTENT_POLICY
                .replace("connect-src 'self'", "connect-src 'self' " + origin)
                .replace("frame-src 'self'", "frame-src 'self' " + origin);
    }

    private static void headers(
            HeadersConfigurer<HttpSecurity> headers, String contentPolicy, TransportSafety transport) {
        headers.httpStrictTransportSecurity(transport::demand)
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
