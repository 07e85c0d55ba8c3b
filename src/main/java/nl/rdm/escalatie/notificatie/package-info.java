/**
 * Berichten: uitgaande post als rijen in de eigen transactie, en de verzender ervan.
 *
 * <p>Een soort bericht is een sjabloon {@code templates/post/<soort>.txt} (eerste regel: het
 * onderwerp) met dezelfde tekst in {@code <soort>.html}; codes worden gewone woorden met {@code
 * woorden.properties}. Alle gegevens zijn naar keuze: een zin waarvan het gegeven ontbreekt, blijft
 * weg. Tijdstippen zijn ISO 8601 of staan al in woorden. Wie zonder account antwoordt, krijgt een
 * gegeven {@code antwoordlink} ({@link nl.rdm.escalatie.notificatie.Antwoordlinks}).
 *
 * <ul>
 *   <li>{@code nieuwe-taak}, {@code herinnering}: taak, taakId, stap, gevaar (op de klok),
 *       vervaltOp, laatste
 *   <li>{@code overname}: taak, taakId, vorige (groep), vervaltOp (verstreken), uiterlijk (nieuw)
 *   <li>{@code stilte}: stap, gevaar, sinds, taak, trede, herhaling
 *   <li>{@code stilte-unit}: sinds, regio
 *   <li>{@code ontvangstbevestiging}: directGevaar, vervaltOp
 *   <li>{@code spoed-en-gevaar}: spoed, taakId, telefoon (de aanmelder gaf een nummer),
 *       hoogcomplex, elders (een tafel elders vond al geen oplossing), vervaltOp
 *   <li>{@code aanvulling-gevraagd}: vervaltOp
 *   <li>{@code opgelost}: trede, spoedOpen, uitkomst (van bestuurders)
 *   <li>{@code in-behandeling}: trede, tafel, vervaltOp
 *   <li>{@code doorverwezen}: verwijzing
 *   <li>{@code opgeschaald}: trede, reden, vervaltOp
 *   <li>{@code teruggegeven}: trede, reden, tafel
 *   <li>{@code uitkomst}: tafel, uitkomst, besluitVoor (van bestuurders zonder oplossing), waarheen
 *       (waar een geweigerde casus wel past), watNog (wat er nog moet), opnieuw (of hij dan opnieuw
 *       kan komen), crisis
 *   <li>{@code naar-crisisteam}: geen; {@code geen-crisiszorg}: tafel, uitkomst
 *   <li>{@code stukken-gevraagd}: tafel, overlegOp, indienenVoor, ongepland, contact
 *   <li>{@code termijn-verzet}: stap, vervaltOp, waarom, instemming, ondersteuner, afspraak
 *       (volgnummer)
 *   <li>{@code overleg-gepland}, {@code extra-overleg}: overlegOp, tafel, vorm, ongepland (er is
 *       geen vast overleg: op die dag is de casus uiterlijk besproken), aangehouden
 *   <li>{@code overleg-vervalt}: overlegOp, verzet, afgezegd, nietMeer (alleen de ontvanger),
 *       gehouden (eerder dan gepland)
 *   <li>{@code verzoek-bijeenroepen}: vervaltOp, taakId
 *   <li>{@code plan-gevraagd}, {@code plan-aanvulling}, {@code plan-herinnering}: vervaltOp
 *   <li>{@code plan-ontvangen}: geen
 *   <li>{@code deelname-client}: deelnameadvies (het advies; zonder is het de vraag erom),
 *       overlegOp, vervallen (het advies geldt niet meer)
 *   <li>{@code datum-gevraagd}: gemeente, moment1 tot en met moment5, duurMinuten, vervaltOp,
 *       antwoordlink
 *   <li>{@code uitnodiging}: overlegOp, duurMinuten, vorm, vervanger, antwoordlink, eerder (JA,
 *       NEE, VERVANGER of GEEN: wat de ontvanger al zei toen naar data is gevraagd), plaatsBekend
 *       (dan komt bij het verzenden plaats erbij, {@link nl.rdm.escalatie.notificatie.Aanvulling})
 *   <li>{@code antwoorden-binnen}: soort (DATUM of KOMST)
 *   <li>{@code deelnemer-komt-niet}: rol, verplicht (hoort er in elk geval bij)
 *   <li>{@code nieuwe-link}: rol, overlegOp of moment1 tot en met moment5, vervangerKomtNiet,
 *       antwoordlink
 *   <li>{@code overleg-gemist}: rol, overlegOp
 *   <li>{@code afspraak}: stand (NIEUW, VERZET, HERINNERING of VERVALLEN), volgnummer (als {@code 2
 *       van 3}), voor (dag), antwoordlink; {@code afspraak-terug}: volgnummer, afgesloten
 *   <li>{@code afwezigheid}, {@code afwezigheid-zelf-melden}: rol, overlegOp, terInformatie,
 *       eersteKeer (de vorige keer ontbrak deze rol niet)
 *   <li>{@code einde-gevraagd}: einde (intrekking of oplossing)
 *   <li>{@code ingetrokken}, {@code uitgevoerd}, {@code heropend}, {@code einde-niet-bevestigd}:
 *       trede
 *   <li>{@code wacht-op}: partij, tot (dag)
 *   <li>{@code overzicht-nagegaan}: gewijzigd, nietBevestigd; {@code knelpunt-voorgelegd}: geen;
 *       {@code knelpunt-beoordeeld}: stand; {@code knelpunt-verstuurd}: bereikt, melding (iemand
 *       meldde het)
 *   <li>{@code leersessie-uitnodiging}: overlegOp, duurMinuten, vorm, volgnummer, titel (van het
 *       agendabestand), leerplaatsBekend (dan komt bij het verzenden plaats erbij); {@code
 *       leersessie-knelpunt}, {@code leersessie-lessen}: geen
 *   <li>{@code halfjaarmonitor}: periode, lessen (JA wanneer zij erin staan)
 *   <li>{@code terugkoppeling}, {@code terugkoppeling-vervallen}, {@code nog-geen-beslissing}: geen
 * </ul>
 *
 * <p>Wat over het bestuurlijk overleg gaat krijgt ook {@code contact}: de adressen van wie er
 * vragen beantwoordt, wanneer dat niet het coördinatiepunt is.
 */
package nl.rdm.escalatie.notificatie;
