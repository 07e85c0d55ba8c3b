package nl.rdm.escalatie.casus.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import nl.rdm.escalatie.casus.Aanroep;
import nl.rdm.escalatie.casus.Dossiertekst;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Handelingsformulier.Soort;
import nl.rdm.escalatie.casus.Handelingsformulier.Veld;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Zet elke {@link Handeling} in de beschrijving van de API, met haar bericht en de antwoorden. */
@Component
class Handelingsbeschrijving implements OpenApiCustomizer {

  private static final String GROEP = "Handelingen";

  private final List<Handeling> handelingen;

  Handelingsbeschrijving(List<Handeling> handelingen) {
    this.handelingen = handelingen;
  }

  @Override
  public void customise(OpenAPI api) {
    api.addTagsItem(new Tag().name(GROEP).description("Handelingen op een casus"));
    handelingen.forEach(handeling -> zet(api, handeling.pad(), handeling.aanroep()));
  }

  private static void zet(OpenAPI api, String pad, Aanroep aanroep) {
    var actie =
        new Operation()
            .addTagsItem(GROEP)
            .operationId(pad)
            .summary(aanroep.samenvatting())
            .description(aanroep.uitleg())
            .addParametersItem(inAdres("casusnummer"))
            .requestBody(
                new RequestBody()
                    .required(true)
                    .content(
                        new Content()
                            .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                new MediaType().schema(bericht(aanroep)))))
            .responses(antwoorden());
    var termijn = pad.equals(HandelingController.TERMIJN);
    if (termijn) {
      actie.addParametersItem(inAdres(HandelingController.STAP));
    }
    api.path(
        HandelingController.CASUS + pad + (termijn ? "/{" + HandelingController.STAP + "}" : ""),
        new PathItem().post(actie));
  }

  private static PathParameter inAdres(String naam) {
    var parameter = new PathParameter();
    parameter.name(naam).schema(new StringSchema());
    return parameter;
  }

  /** Elk veld, en bij een tekst de bevestiging dat een getal daarin geen BSN is. */
  private static Schema<?> bericht(Aanroep aanroep) {
    var bericht = new ObjectSchema();
    for (var veld : aanroep.velden()) {
      bericht.addProperty(veld.naam(), schema(veld).description(veld.label()));
      if (veld.verplicht()) {
        bericht.addRequiredItem(veld.naam());
      }
    }
    aanroep.velden().stream()
        .filter(veld -> veld.soort() == Soort.TEKST)
        .forEach(veld -> bericht.addProperty("geenBsn", geenBsn(veld)));
    return bericht;
  }

  private static Schema<?> schema(Veld veld) {
    return switch (veld.soort()) {
      case TEKST -> new StringSchema().maxLength(Dossiertekst.LENGTE);
      case KEUZE -> keuze(veld);
      case KEUZES -> new ArraySchema().items(keuze(veld));
      case DATUM -> new StringSchema().example("2026-12-01");
      case VINK -> new BooleanSchema();
      case VERBORGEN -> new IntegerSchema();
    };
  }

  private static Schema<?> keuze(Veld veld) {
    var keuze = new StringSchema();
    veld.opties().keySet().forEach(keuze::addEnumItem);
    return keuze;
  }

  private static Schema<?> geenBsn(Veld tekst) {
    return new ArraySchema()
        .items(new StringSchema())
        .description("Noem hier " + tekst.naam() + " wanneer een getal daarin geen BSN is");
  }

  /** Zoals {@link Handelingsbalie} antwoordt. */
  private static ApiResponses antwoorden() {
    return new ApiResponses()
        .addApiResponse("204", antwoord("Gedaan"))
        .addApiResponse("403", antwoord("Dit account mag dit niet"))
        .addApiResponse("404", antwoord("Deze casus mag u niet zien"))
        .addApiResponse(
            "409", antwoord("Het kan niet zoals de casus er nu voor staat; detail zegt waarom"))
        .addApiResponse("410", antwoord("Het dossier is vernietigd"))
        .addApiResponse("413", antwoord("Groter dan 1 MB"))
        .addApiResponse("415", antwoord("Geen application/json"))
        .addApiResponse("422", antwoord("De invoer klopt niet; elk fout veld staat in fouten"));
  }

  private static ApiResponse antwoord(String wat) {
    return new ApiResponse().description(wat);
  }
}
