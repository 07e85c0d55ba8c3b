-- Elke halfjaarmonitor: eerst een concept, dan bevroren; wat verstuurd is verandert nooit meer.
create table monitor (
  kenmerk varchar(40) primary key,
  van date not null unique,
  -- De dag na de laatste.
  tot date not null,
  -- CONCEPT, VRIJGEGEVEN of VERSTUURD.
  stand varchar(20) not null,
  begonnen_op timestamp with time zone not null,
  vrijgegeven_op timestamp with time zone,
  -- Of de lessen en de analyse erin staan.
  met_lessen boolean not null,
  -- Wie hem nog niet kreeg, met komma's; leeg zolang hij niet verstuurd is of wanneer ieder hem kreeg.
  niet_bereikt varchar(400) not null,
  pdf bytea,
  xlsx bytea,
  -- SHA-256 van de bytes, zodat een lezer kan nagaan dat het dezelfde zijn.
  pdf_hash varchar(64),
  xlsx_hash varchar(64)
);
