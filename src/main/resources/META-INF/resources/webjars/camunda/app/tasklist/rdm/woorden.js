// Van codes en ids naar woorden die mensen lezen.

const TAFELS = {
  'transfertafel': 'Triage- en transfertafel',
  'regiotafel': 'Regiotafel Wlz',
  'crisisteam': 'Regionaal Crisis- en Ondersteuningsteam',
  'topx': 'TopX',
  'hoogcomplex': 'Tafel hoogcomplex',
  'levensloopaanpak': 'Levensloopaanpak',
  'bestuurlijk-escalatieoverleg': 'Bestuurlijk escalatie overleg'
};

const SPOED = {
  'GEVRAAGD': 'Spoed gevraagd',
  'TOEGEKEND': 'Spoed',
  'VOORLOPIG': 'Spoed, voorlopig',
  'AFGEWEZEN': 'Spoed afgewezen',
  'BEEINDIGD': 'Spoed beëindigd',
  'ONBESLIST': 'Spoed gevraagd, niet beslist'
};

const hoofdletter = tekst => tekst.charAt(0).toUpperCase() + tekst.slice(1);

const trema = tekst => tekst.replace(/client/g, 'cliënt').replace(/Client/g, 'Cliënt');

/** GEEN_OPLOSSING wordt Geen oplossing. */
export const code = waarde =>
  /^[A-Z][A-Z0-9_]*$/.test(waarde)
    ? trema(hoofdletter(waarde.toLowerCase().replace(/_/g, ' '))).replace(/trede (\d)/, 'trede $1')
    : String(waarde);

/** De sleutel van een veld als woorden. */
export const veld = sleutel => trema(hoofdletter(sleutel.replace(/-/g, ' ')));

/** De naam van een tafel; een onbekende id blijft leesbaar. */
export const tafel = id => TAFELS[id] || hoofdletter(id.replace(/-/g, ' '));

/** Hoe het met spoed staat, leeg wanneer er nooit om gevraagd is. */
export const spoed = stand => SPOED[stand];

const OPMAAK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short', day: 'numeric', month: 'long', year: 'numeric',
  hour: '2-digit', minute: '2-digit'
});

/** Een tijdstip in Nederlandse tijd. */
export const moment = iso => {
  const op = new Date(iso);
  return Number.isNaN(op.getTime()) ? String(iso) : OPMAAK.format(op).replace(' om ', ', ');
};

/** 2026-12-20 wordt 20 december 2026; andere tekst blijft zoals zij is. */
export const datum = tekst => {
  const delen = /^(\d{4})-(\d\d)-(\d\d)$/.exec(tekst);
  return delen
    ? new Date(delen[1], delen[2] - 1, delen[3])
      .toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })
    : tekst;
};
