-- Welke aanmelding bij welke Idempotency-Key hoort: dezelfde sleutel geeft dezelfde casus, ook wanneer twee
-- aanvragen tegelijk komen. Sleutel en inhoud staan er als HMAC, waaruit niets terug te lezen is.
create table aanmelding_sleutel (
  account varchar(64) not null,
  sleutel varchar(64) not null,
  inhoud varchar(64) not null,
  casusnummer varchar(20) not null references casus (casusnummer) on delete cascade,
  op timestamp with time zone not null,
  primary key (account, sleutel)
);
create index aanmelding_sleutel_casus on aanmelding_sleutel (casusnummer);
