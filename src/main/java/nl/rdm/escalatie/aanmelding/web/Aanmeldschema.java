package nl.rdm.escalatie.aanmelding.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * De vorm van een aanmelding zoals de beschrijving van de API haar toont; nakijken gebeurt elders.
 */
@Schema(name = "Aanmelding")
record Aanmeldschema(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Aanmelder aanmelder,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            maxLength = 200,
            description = "Uw eigen kenmerk van de cliënt; geen naam en geen BSN")
        String clientreferentie,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "Een van de veertien gemeenten van Twente, of ONBEKEND")
        String gemeente,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 10_000) String zorgvraag,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            maxLength = 10_000,
            description = "Waar de cliënt nu is en wie er nu zorg geeft")
        String overbrugging,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "Mag leeg zijn",
            allowableValues = {
              "WONEN",
              "VEILIGHEID",
              "GEZONDHEID",
              "WERK_EN_INKOMEN",
              "GEZIN",
              "SOCIAAL_NETWERK",
              "VERSLAVING",
              "JUSTITIE"
            })
        List<String> leefgebieden,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "Minstens één",
            allowableValues = {"Zvw", "Wlz", "Wmo", "Jeugdwet", "Wfz", "ONBEKEND"})
        List<String> financiering,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean specialistischeZorgvraag,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean regulierBenut,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean zorgbemiddelingIngezet,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean wijkteamBetrokken,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean hoogcomplex,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean veiligheidsrisico,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "Bel dan eerst 112, de crisisdienst of de huisarts")
        boolean directGevaar,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Toestemming toestemming,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean clientGeinformeerd,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Elders> elders,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<ExterneTermijn> externeTermijnen,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, defaultValue = "false") Boolean spoed,
    @Schema(
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            maxLength = 10_000,
            description = "Verplicht bij spoed")
        String spoedMotivering,
    @Schema(
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "Minstens één bij spoed",
            allowableValues = {"ERNSTIGE_SCHADE", "VERLIES_PLEK", "KIND_IN_GEVAAR"})
        List<String> spoedGronden,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Clientondersteuner clientondersteuner,
    @Schema(
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description =
                "Tekstvelden waarin een getal staat dat een BSN kan zijn, maar het niet is; zoals"
                    + " zorgvraag of aanmelder.naam")
        List<String> geenBsn) {

  /** Het voorbeeld van het contract. */
  static final String VOORBEELD =
      """
      { "aanmelder": {"rol": "GGZ_AANBIEDER", "organisatie": "Mediant", "naam": "J. de Vries",
          "email": "j.devries@example.org"},
        "clientreferentie": "M-48213", "gemeente": "Enschede",
        "zorgvraag": "Combinatie van psychose, LVB en verslaving; ...",
        "overbrugging": "Verblijft tot 1 december op de HIC; wijk-GGD belt dagelijks.",
        "leefgebieden": ["WONEN", "VEILIGHEID"], "financiering": ["Zvw"],
        "specialistischeZorgvraag": true, "regulierBenut": true, "zorgbemiddelingIngezet": true,
        "wijkteamBetrokken": true, "hoogcomplex": false, "veiligheidsrisico": true,
        "directGevaar": false,
        "toestemming": {"status": "GEGEVEN", "grondslag": null}, "clientGeinformeerd": true,
        "elders": [{"tafel": "transfertafel", "tot": "2026-09-01", "uitkomst": "GEEN_OPLOSSING"}],
        "externeTermijnen": [{"soort": "EINDE_ZORGMACHTIGING", "datum": "2026-12-20"}],
        "spoed": false, "spoedMotivering": null, "spoedGronden": [],
        "clientondersteuner": {"status": "GEWENST", "organisatie": null, "naam": null,
          "email": null} }
      """;

  @Schema(name = "AanmeldingAanmelder")
  record Aanmelder(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "VERWIJZER",
                "HUISARTS",
                "GGZ_AANBIEDER",
                "ZORGAANBIEDER",
                "GEMEENTE",
                "OM",
                "VERZEKERAAR",
                "ZORGKANTOOR",
                "CLIENTONDERSTEUNER",
                "CLIENT",
                "ZVH",
                "UNIT_COMPLEXE_ZORGVRAGEN"
              })
          String rol,
      @Schema(maxLength = 200, description = "Verplicht, behalve bij rol CLIENT")
          String organisatie,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String naam,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, format = "email")
          String email,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              maxLength = 30,
              description = "Bij direct gevaar: waarop u nu te bereiken bent")
          String telefoon) {}

  @Schema(name = "AanmeldingToestemming")
  record Toestemming(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {"GEGEVEN", "GEWEIGERD", "NIET_GEVRAAGD", "NIET_MOGELIJK"})
          String status,
      @Schema(
              maxLength = 10_000,
              description = "Verplicht zonder toestemming: een tekst, of ANONIEM")
          String grondslag) {}

  @Schema(name = "AanmeldingElders")
  record Elders(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "transfertafel",
                "regiotafel",
                "crisisteam",
                "topx",
                "hoogcomplex",
                "levensloopaanpak",
                "bestuurlijk-escalatieoverleg"
              })
          String tafel,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Niet in de toekomst")
          LocalDate tot,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "OPLOSSING",
                "ADVIES",
                "AANHOUDEN",
                "GEEN_OPLOSSING",
                "NIET_TOEGELATEN",
                "GEEN_UITKOMST"
              })
          String uitkomst) {}

  @Schema(name = "AanmeldingExterneTermijn")
  record ExterneTermijn(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {
                "EINDE_ZORGMACHTIGING",
                "EINDE_DETENTIE",
                "ONTSLAG",
                "HUISUITZETTING",
                "ANDERS"
              })
          String soort,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate datum) {}

  @Schema(name = "AanmeldingClientondersteuner")
  record Clientondersteuner(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {"AANWEZIG", "GEWENST", "AFGEZIEN"})
          String status,
      @Schema(maxLength = 200) String organisatie,
      @Schema(maxLength = 200) String naam,
      @Schema(maxLength = 200, format = "email", description = "Verplicht bij AANWEZIG")
          String email,
      @Schema(allowableValues = "CLIENT", description = "Verplicht bij AFGEZIEN")
          String afgezienDoor) {}
}
