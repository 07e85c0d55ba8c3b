-- De persoonlijke links waarmee iemand zonder account eenmaal antwoordt. Het teken in de link staat nergens: het is te
-- maken uit het id en een sleutel die niet in de database staat.
create table antwoordlink (
  id varchar(40) primary key,
  casusnummer varchar(40) not null,
  -- Wat er gevraagd wordt, zoals DATUM.
  doel varchar(40) not null,
  -- Rol van wie antwoordt.
  voor varchar(60) not null,
  -- Waar het antwoord bij hoort.
  onderwerp varchar(255) not null,
  geldig_tot timestamp with time zone not null,
  gebruikt_op timestamp with time zone,
  vervallen_op timestamp with time zone
);

create index antwoordlink_casus on antwoordlink (casusnummer, doel, onderwerp);
