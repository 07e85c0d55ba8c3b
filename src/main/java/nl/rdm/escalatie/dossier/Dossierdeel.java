package nl.rdm.escalatie.dossier;

/** Een deel van het dossier zoals het vrijgegeven wordt, ook met wat er later nog bij komt. */
public enum Dossierdeel {
  AANMELDING,
  AANVULLING,
  /** De route, en wat treden en tafels opschreven. */
  UITKOMSTEN,
  /** Het plan van aanpak, en de oplegnotitie die ernaar vraagt. */
  PLAN,
  /** Al het andere: notities, verzoeken en wat bij een handeling is opgeschreven. */
  NOTITIES;

  /** Het deel waar een stuk bij hoort; elk stuk hoort bij precies een deel. */
  public static Dossierdeel van(Stuk stuk) {
    var onderwerp = stuk.onderwerp();
    if (onderwerp.contains(".inhoudVrijgeven")) {
      return NOTITIES;
    }
    return switch (onderwerp) {
      case "aanmelding" -> AANMELDING;
      case "rdm-casus.aanvullingGeven" -> AANVULLING;
      case "trede-3-bestuurlijk-escalatieoverleg.planBeoordelen",
          "trede-3-bestuurlijk-escalatieoverleg.oplegnotitieOpstellen" ->
          PLAN;
      case "route" -> UITKOMSTEN;
      default ->
          onderwerp.matches("(overlegtafel|trede-|terugkoppeling).*") ? UITKOMSTEN : NOTITIES;
    };
  }
}
