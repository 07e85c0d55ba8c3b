package nl.rdm.escalatie.config;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** De kop van de beschrijving van de API. */
@Configuration
class OpenApiConfiguratie {

  private static final String BASIC = "account";

  @Bean
  OpenAPI beschrijving() {
    return new OpenAPI()
        .addServersItem(new Server().url("/").description("Deze installatie"))
        .info(
            new Info()
                .title("RDM-escalatie")
                .version("1")
                .description(
                    "Meld een casus aan bij de regionale doorzettingsmacht en volg hem. Log in met"
                        + " naam en wachtwoord van uw account (HTTP Basic). Een geweigerde aanroep"
                        + " antwoordt met application/problem+json; bij onjuiste invoer noemt"
                        + " `fouten` elk veld en wat er niet klopt."))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("Naam en wachtwoord van uw account.")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }
}
