-- De agenda van een tafel wordt gelezen uit de termijnen die aan haar begonnen.
create index termijn_tafel on termijn (tafel, activiteit);
