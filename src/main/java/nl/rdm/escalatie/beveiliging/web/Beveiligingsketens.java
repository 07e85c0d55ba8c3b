package nl.rdm.escalatie.beveiliging.web;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import jakarta.servlet.DispatcherType;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.beveiliging.Handelend;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Wie bij welke adressen mag: de API's met naam en wachtwoord, de webapps met hun eigen inlog, de
 * pagina's met één inlog voor alles.
 *
 * <p>De adressen zijn Ant-patronen omdat die het hele pad vergelijken: de API's van Camunda zijn
 * eigen servlets, en een pad-patroon zou hun voorvoegsel eraf halen en dan niets beveiligen.
 */
@Configuration
class Beveiligingsketens {

  /** Wat een pagina mag laden: alleen wat het product zelf levert. */
  private static final String CSP =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String INLOGPAGINA = "/inloggen";

  private final AccountInlog inlog;
  private final Handelend handelend;
  private final Webappsessie sessie;
  private final ProbleemAntwoord problemen;

  Beveiligingsketens(
      AccountInlog inlog, Handelend handelend, Webappsessie sessie, ProbleemAntwoord problemen) {
    this.inlog = inlog;
    this.handelend = handelend;
    this.sessie = sessie;
    this.problemen = problemen;
  }

  /**
   * De API en die van Camunda: HTTP Basic, ook voor hun metadata; lezen ook met de webapp-sessie.
   */
  @Bean
  @Order(1)
  SecurityFilterChain apis(HttpSecurity http) throws Exception {
    RequestMatcher lezen = antMatcher(HttpMethod.GET, "/api/**");
    return http.securityMatcher(
            new OrRequestMatcher(antMatcher("/api/**"), antMatcher("/engine-rest/**")))
        .authenticationProvider(inlog)
        // De sessie is die van de webapps: hier begint er geen en krijgt er geen een nieuw nummer.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .httpBasic(basic -> basic.authenticationEntryPoint(problemen))
        .exceptionHandling(
            fouten -> fouten.authenticationEntryPoint(problemen).accessDeniedHandler(problemen))
        .authorizeHttpRequests(
            adressen ->
                adressen
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new WebappsessieFilter(sessie, lezen), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new HandelendFilter(handelend), AuthorizationFilter.class)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
        .build();
  }

  /**
   * De webapps beveiligen zichzelf; alleen hun inrichting zonder inlog is dicht (CVE-2026-77226).
   */
  @Bean
  @Order(2)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    return http.securityMatcher(antMatcher("/camunda/**"))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            fouten -> fouten.authenticationEntryPoint(problemen).accessDeniedHandler(problemen))
        .authorizeHttpRequests(
            adressen ->
                adressen
                    .requestMatchers(antMatcher("/camunda/api/admin/setup/**"))
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  /**
   * Wie zonder account antwoordt op een mail: de link zelf is de sleutel. Een teken tegen vervalste
   * formulieren voegt daar niets aan toe, en zou wie geen cookies aanneemt buitensluiten.
   */
  @Bean
  @Order(3)
  SecurityFilterChain antwoordpaginas(HttpSecurity http) throws Exception {
    return http.securityMatcher(antMatcher("/antwoord/**"))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(adressen -> adressen.anyRequest().permitAll())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                    .referrerPolicy(naar -> naar.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** De eigen pagina's: alles achter de inlog, behalve wat iedereen mag lezen. */
  @Bean
  @Order(4)
  SecurityFilterChain paginas(HttpSecurity http) throws Exception {
    // Na het inloggen verder naar een pagina, nooit naar een formulier: dat bewaart tekst.
    var aanvragen = new HttpSessionRequestCache();
    aanvragen.setRequestMatcher(antMatcher(HttpMethod.GET));
    RequestMatcher formulieren =
        new OrRequestMatcher(
            antMatcher(HttpMethod.POST, "/aanmelden"),
            antMatcher(HttpMethod.POST, "/aanmelden/*"),
            antMatcher(HttpMethod.POST, "/casussen/*/*"),
            antMatcher(HttpMethod.POST, "/register/*/*"),
            antMatcher(HttpMethod.POST, "/knelpunten"));
    var verlopen = new VerlopenFormulier(formulieren, INLOGPAGINA);
    return http.authenticationProvider(inlog)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(aanvragen))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .csrfTokenRequestHandler(new Bestandsformulier()))
        .exceptionHandling(
            fouten -> fouten.authenticationEntryPoint(verlopen).accessDeniedHandler(verlopen))
        .authorizeHttpRequests(
            adressen ->
                adressen
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(
                        antMatcher("/"),
                        antMatcher("/inloggen"),
                        antMatcher("/overzicht"),
                        antMatcher("/wegwijzer"),
                        antMatcher("/error"),
                        antMatcher("/favicon.ico"),
                        antMatcher("/*.css"),
                        antMatcher("/*.js"),
                        antMatcher("/*.svg"),
                        antMatcher("/*.png"),
                        antMatcher("/static/**"),
                        antMatcher("/webjars/**"),
                        antMatcher("/gidsen/**"),
                        antMatcher("/v3/api-docs/**"),
                        antMatcher("/v3/api-docs.yaml"),
                        antMatcher("/swagger-ui/**"),
                        antMatcher("/swagger-ui.html"))
                    .permitAll()
                    .requestMatchers(antMatcher("/postvak/**"))
                    .hasAuthority(Groepen.CAMUNDA_ADMIN)
                    .anyRequest()
                    .authenticated())
        .formLogin(
            formulier ->
                formulier
                    .loginPage(INLOGPAGINA)
                    .usernameParameter("naam")
                    .passwordParameter("wachtwoord")
                    .successHandler(new Ingelogdhandler(sessie, aanvragen))
                    .failureUrl("/inloggen?fout"))
        .logout(uit -> uit.logoutUrl("/uitloggen").logoutSuccessUrl("/inloggen?uit"))
        .addFilterBefore(
            new WebappsessieFilter(sessie, AnyRequestMatcher.INSTANCE),
            AnonymousAuthenticationFilter.class)
        .addFilterBefore(new HandelendFilter(handelend), AuthorizationFilter.class)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP)))
        .build();
  }

  /** In een cookie, want een formulier mag langer open staan dan de sessie duurt. */
  private static CsrfTokenRepository csrfCookie() {
    var cookie = new CookieCsrfTokenRepository();
    // De webapps gebruiken de gewone namen al.
    cookie.setCookieName("RDM-CSRF");
    cookie.setHeaderName("X-RDM-CSRF");
    cookie.setCookieCustomizer(instelling -> instelling.sameSite("Lax"));
    return cookie;
  }
}
