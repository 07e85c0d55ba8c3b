// Het tabblad Dossier bij een taak: de stand en de inhoud van de casus, over de eigen API.
// De inhoud komt zo in geen enkele variabele van de engine, en elke inzage wordt vastgelegd.
// Gegevens worden tekstknopen, nooit HTML.
import { API, PAGINAS, haal, variabelen } from './aanroep.js';
import { code, datum, moment, spoed, tafel, veld } from './woorden.js';

const MELDINGEN = {
  401: 'Uw sessie is verlopen. Log opnieuw in en open deze taak nog eens.',
  403: 'De inhoud van deze casus is niet of nog niet aan u vrijgegeven. Uw werk kan zonder inhoud doorgaan; wordt zij vrijgegeven, dan krijgt u een e-mail.',
  404: 'Deze casus bestaat niet of is voor u niet zichtbaar.',
  410: 'De inhoud van deze casus is vernietigd. De stand en het verloop blijven bewaard.'
};

const el = (naam, klasse, ...kinderen) => {
  const knoop = document.createElement(naam);
  if (klasse) {
    knoop.className = klasse;
  }
  knoop.append(...kinderen.filter(kind => kind !== null && kind !== undefined));
  return knoop;
};

async function casusnummer(taak) {
  const { casusnummer: variabele } = await variabelen(taak, 'casusnummer');
  return variabele && variabele.value;
}

function melding(fout, opnieuw) {
  const knop = el('button', 'btn btn-default', 'Opnieuw proberen');
  knop.type = 'button';
  knop.addEventListener('click', opnieuw);
  const bekend = MELDINGEN[fout.status];
  const vak = el('div', 'rdm-melding',
    el('p', '', bekend || 'Het dossier kon niet worden opgehaald. Uw formulier is niet geraakt.'),
    bekend ? null : knop);
  vak.setAttribute('role', 'alert');
  return vak;
}

function feiten(paren) {
  const lijst = el('dl', 'rdm-feiten');
  paren.filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== '')
    .forEach(([naam, waarde]) =>
      lijst.append(el('div', '', el('dt', '', naam), el('dd', '', waarde))));
  return lijst;
}

function tabel(titel, koppen, rijen, leeg) {
  if (!rijen.length) {
    return el('section', '', el('h4', '', titel), el('p', 'rdm-zacht', leeg));
  }
  const hoofd = el('tr', '', ...koppen.map(kop => {
    const cel = el('th', '', kop);
    cel.scope = 'col';
    return cel;
  }));
  const inhoud = rijen.map(rij => el('tr', '', ...rij.map(cel => el('td', '', cel))));
  return el('section', '', el('h4', '', titel),
    el('div', 'rdm-tabelvak', el('table', 'rdm-tabel',
      el('thead', '', hoofd), el('tbody', '', ...inhoud))));
}

const waar = ({ trede, tafel: id }) =>
  [trede ? `Trede ${trede}` : id ? 'Naast de treden' : 'Aanmeldpunt', id ? tafel(id) : null].filter(Boolean).join(', ');

const stand = status => el('span', `rdm-stand rdm-${String(status).toLowerCase()}`, code(status));

function einde({ vervaltOp, oorspronkelijkOp }) {
  const verzet = oorspronkelijkOp && Date.parse(oorspronkelijkOp) !== Date.parse(vervaltOp);
  return el('span', '', moment(vervaltOp),
    verzet ? el('span', 'rdm-zacht rdm-regel', `eerst: ${moment(oorspronkelijkOp)}`) : null);
}

/** Opent naast de taak, zodat een half ingevuld formulier blijft staan. */
function verwijzing(tekst, adres) {
  const link = el('a', '', tekst);
  link.href = adres;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function status(casus) {
  const uitkomst = casus.uitkomst ? code(casus.uitkomst) : null;
  const kop = el('h3', '', `Casus ${casus.casusnummer} `,
    spoed(casus.spoedstand)
      ? el('span', `rdm-stand ${casus.spoed ? 'rdm-spoed' : 'rdm-verzet'}`, spoed(casus.spoedstand)) : null);
  const waarschuwingen = (casus.waarschuwingen || []).map(({ tekst }) => el('p', 'rdm-melding', tekst));
  return [kop, ...waarschuwingen, feiten([
    ['Stand', casus.status && code(casus.status)],
    ['Gemeente', casus.gemeente && code(casus.gemeente)],
    ['Trede', casus.trede ? `Trede ${casus.trede}` : 'Nog niet bepaald'],
    ['Ligt bij', casus.tafel && tafel(casus.tafel)],
    ['Laatste uitkomst', uitkomst],
    ['Casusregisseur', casus.casusregisseur || 'Nog niemand']
  ]), el('p', '', verwijzing('Pagina van de casus', `${PAGINAS}casussen/${encodeURIComponent(casus.casusnummer)}`))];
}

const verslag = adres =>
  el('p', '', verwijzing('Terugkoppeling van het bestuurlijk escalatie overleg (PDF)', adres));

const oplegnotitie = adres =>
  el('p', '', verwijzing('Oplegnotitie voor het bestuurlijk escalatie overleg (PDF)', adres));

const departementsdossier = (adres, volledig) =>
  el('p', '', verwijzing(`Dossier voor de bewindspersoon${volledig ? '' : ', zonder inhoud'} (PDF)`, adres));

const maat = bytes => bytes < 1024 * 1024
  ? `${Math.max(1, Math.floor(bytes / 1024))} kB`
  : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

const documenten = lijst => el('section', '',
  el('h4', '', 'Documenten'),
  el('p', 'rdm-zacht', 'Openen wordt vastgelegd. Staat er meer dan één versie, dan telt de laatste.'),
  el('ul', 'rdm-lijst', ...lijst.map(({ adres, naam, grootte, doorNaam, op }) =>
    el('li', '', verwijzing(naam, `${PAGINAS}${adres.slice(1)}`), ` (${maat(grootte)})`,
      el('span', 'rdm-zacht rdm-regel', `${doorNaam}, ${moment(op)}`)))));

const termijnen = casus => tabel('Termijnen', ['Stap', 'Waar', 'Begon', 'Loopt af', 'Stand'],
  (casus.termijnen || []).map(termijn =>
    [termijn.naam, waar(termijn), moment(termijn.begin), einde(termijn), stand(termijn.status)]),
  'Er is nog geen termijn gezet.');

const verloop = casus => tabel('Verloop', ['Waar', 'Van', 'Tot', 'Uitkomst'],
  (casus.verloop || []).map(verblijf =>
    [waar(verblijf), moment(verblijf.van), verblijf.tot ? moment(verblijf.tot) : 'nu',
      verblijf.uitkomst ? code(verblijf.uitkomst) : '–']),
  'De casus is nog niet op een trede.');

/** Een waarde is tekst, of JSON wanneer het veld een lijst of object is. */
function waarde(tekst) {
  let inhoud = tekst;
  if (/^\s*[[{]/.test(tekst)) {
    try {
      inhoud = JSON.parse(tekst);
    } catch (geenJson) {
      inhoud = tekst;
    }
  }
  return toon(inhoud);
}

function toon(inhoud) {
  if (Array.isArray(inhoud)) {
    return inhoud.length
      ? el('ul', 'rdm-lijst', ...inhoud.map(deel => el('li', '', toon(deel))))
      : document.createTextNode('–');
  }
  if (inhoud && typeof inhoud === 'object') {
    return el('span', '', ...Object.entries(inhoud)
      .filter(([, deel]) => deel !== null && deel !== '')
      .map(([naam, deel]) =>
        el('span', 'rdm-regel', el('strong', '', `${veld(naam)}: `), toon(deel))));
  }
  return document.createTextNode(datum(String(inhoud)));
}

function inhoud(stukken) {
  const groepen = new Map();
  stukken.forEach(stuk => {
    // Wat op één moment bij één stap werd geschreven hoort bij elkaar.
    const sleutel = [stuk.kop, stuk.door, String(stuk.op).slice(0, 16)].join('|');
    groepen.set(sleutel, [...(groepen.get(sleutel) || []), stuk]);
  });
  const delen = [...groepen.values()].map(groep => {
    const lijst = el('dl', 'rdm-stukken');
    groep.forEach(stuk =>
      lijst.append(el('dt', '', stuk.label), el('dd', '', waarde(stuk.waarde))));
    const [eerste] = groep;
    return el('article', 'rdm-stuk',
      el('h5', '', eerste.kop),
      el('p', 'rdm-zacht', `${eerste.doorNaam}, ${moment(eerste.op)}`),
      lijst);
  });
  return el('section', '',
    el('h4', '', 'Inhoud'),
    el('p', 'rdm-zacht', 'Dat u dit leest wordt vastgelegd.'),
    ...(delen.length ? delen : [el('p', '', 'Er staat hier nog niets dat u mag lezen. Wordt er inhoud aan u vrijgegeven, dan krijgt u een e-mail.')]));
}

async function vul(vak, taak) {
  const opnieuw = () => vul(vak, taak);
  const bezig = el('p', 'rdm-zacht', 'Het dossier wordt opgehaald…');
  bezig.setAttribute('role', 'status');
  vak.replaceChildren(bezig);
  let nummer;
  try {
    nummer = await casusnummer(taak);
  } catch (fout) {
    vak.replaceChildren(melding(fout, opnieuw));
    return;
  }
  if (!nummer) {
    vak.replaceChildren(el('p', '', 'Bij deze taak hoort geen casus.'));
    return;
  }
  const adres = `${API}casussen/${encodeURIComponent(nummer)}`;
  const [casus, dossier, notitie, terugkoppeling, trede4] = await Promise.allSettled(
    ['', '/dossier', '/oplegnotitie', '/terugkoppeling', '/dossier-trede-4'].map(deel => haal(adres + deel)));
  const delen = casus.status === 'fulfilled' ? status(casus.value) : [el('h3', '', `Casus ${nummer}`)];
  if (notitie.value && notitie.value.beschikbaar) {
    delen.push(oplegnotitie(`${adres}/oplegnotitie.pdf`));
  }
  if (terugkoppeling.value && terugkoppeling.value.beschikbaar) {
    delen.push(verslag(`${adres}/terugkoppeling.pdf`));
  }
  if (trede4.value && trede4.value.beschikbaar) {
    delen.push(departementsdossier(`${adres}/dossier-trede-4.pdf`, trede4.value.volledig));
  }
  if (dossier.status === 'fulfilled') {
    if ((dossier.value.documenten || []).length) {
      delen.push(documenten(dossier.value.documenten));
    }
    delen.push(inhoud(dossier.value.stukken || []));
  } else {
    delen.push(melding(dossier.reason, opnieuw));
  }
  if (casus.status === 'fulfilled') {
    delen.push(termijnen(casus.value), verloop(casus.value));
  } else if (dossier.status === 'fulfilled') {
    delen.push(melding(casus.reason, opnieuw));
  }
  vak.replaceChildren(...delen);
}

export default {
  id: 'rdm-dossier',
  pluginPoint: 'tasklist.task.detail',
  // Naast het formulier (1000): wie een taak opent leest niet vanzelf ook de inhoud.
  priority: 950,
  properties: { label: 'Dossier' },
  render: (node, { taskId }) => {
    const vak = el('div', 'rdm-dossier');
    node.append(vak);
    vul(vak, taskId);
  },
  unmount: () => {}
};
