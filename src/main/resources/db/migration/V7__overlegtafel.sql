-- Het register van overlegtafels: wie, waarvoor, hoe vaak en hoe in te brengen.
create table overlegtafel (
  id varchar(40) primary key,
  naam varchar(100) not null,
  trede integer,
  doel varchar(1000) not null,
  regie varchar(200) not null,
  deelnemers varchar(1000) not null,
  aanmelders varchar(1000) not null,
  uitstroom varchar(1000) not null,
  contact varchar(200) not null,
  -- Het eerste overleg en om de hoeveel dagen; leeg: geen vast overleg, de tafel reageert binnen de termijn van een taak.
  eerste_overleg date,
  ritme_dagen integer,
  tijd varchar(20),
  indientermijn_dagen integer not null,
  -- De stap waaronder de bespreking valt.
  overleg_stap varchar(40) not null
);

insert into overlegtafel (id, naam, trede, doel, regie, deelnemers, aanmelders, uitstroom, contact,
  eerste_overleg, ritme_dagen, tijd, indientermijn_dagen, overleg_stap)
values
  ('transfertafel', 'Triage- en transfertafel', 1,
   'Een advies of een passende plek vinden wanneer de wachttijd lang is en zorg op korte termijn nodig.',
   'Mediant; voorzitter: teamleider Mediant',
   'Partijen met mandaat voor heel Twente: ggz, huisartsen en POH-ggz, sociaal domein, wijkcoaches, verslavingszorg, zorg voor mensen met een verstandelijke beperking, ervaringsdeskundigen.',
   'De deelnemers zelf.',
   'Transfer naar een andere instelling voor noodzakelijke zorg op korte termijn.',
   'aanmelding@triagetafeltwente.nl',
   date '2026-01-08', 14, '12:30', 0, 'transfertafel-overleg'),
  ('hoogcomplex', 'Tafel hoogcomplex', 2,
   'Een maatwerkoplossing voor mensen met een hoogcomplexe zorgvraag, wanneer zorgbemiddeling niets opleverde.',
   'Pro Persona',
   'Afhankelijk van de vraag.',
   'De zorgvrager zelf, zorgaanbieders en huisartsen in Gelderland en Overijssel, casus- en procesregisseurs van gemeenten, het Zorg- en Veiligheidshuis, VWS.',
   'Een maatwerkaanbod.',
   'meldpunt.hoog.complexe.ggz@propersona.nl',
   null, null, null, 0, 'taak');
