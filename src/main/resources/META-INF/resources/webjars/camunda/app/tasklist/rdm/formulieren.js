// Maakt Camunda Forms Nederlands: form-js heeft zijn teksten in het Engels vastgelegd en volgt voor
// datums de taal van de browser. Alleen teksten binnen een formulier worden vervangen, nooit invoer.

import { bijFormulier } from './formulier.js';

document.documentElement.lang = 'nl';

const EMAIL = 'Vul een e-mailadres in, zoals naam@organisatie.nl.';

const VAST = new Map(Object.entries({
  'Field is required.': 'Vul dit veld in.',
  'Field must be a valid email.': EMAIL,
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Vul een telefoonnummer met landcode in, zoals +31534815815.',
  'Value is not a number.': 'Vul een getal in.',
  'Date and time must both be entered.': 'Vul de datum en de tijd allebei in.',
  'Select': 'Kies',
  'Search': 'Zoeken',
  'No results': 'Niets gevonden',
  'All values selected': 'Alles is gekozen',
  'Nothing to show.': 'Er is niets om te tonen.',
  'No options source defined in the form definition': 'Dit veld heeft geen keuzes.',
  'Add new': 'Toevoegen',
  'Collapse': 'Inklappen',
  'Remove tag': 'Weghalen',
  'Previous page': 'Vorige bladzijde',
  'Next page': 'Volgende bladzijde',
  'dd-mm-yyyy': 'dd-mm-jjjj',
  'hh:mm': 'uu:mm',
  'Date': 'Datum',
  'Time': 'Tijd',
  'Failed to render form': 'Het formulier kon niet worden getoond.',
  'External content couldn\'t be loaded.': 'De inhoud kon niet worden geladen.'
}));

const PATRONEN = [
  [/^Field must match pattern .*@.*$/, EMAIL],
  [/^Field must match pattern .*$/, 'Dit heeft niet de gevraagde vorm.'],
  [/^Field must have minimum value of (.+)\.$/, 'Vul minstens $1 in.'],
  [/^Field must have maximum value of (.+)\.$/, 'Vul hoogstens $1 in.'],
  [/^Field must have minimum length of (.+)\.$/, 'Gebruik minstens $1 tekens.'],
  [/^Field must have maximum length of (.+)\.$/, 'Gebruik hoogstens $1 tekens.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Kies een geldige waarde; de dichtstbijzijnde zijn $1 en $2.'],
  [/^Expand all \((\d+)\)$/, 'Alles tonen ($1)'],
  [/^Remove list item (\d+)$/, 'Regel $1 weghalen'],
  [/^Remove (.+)$/, '$1 weghalen'],
  [/^Click to sort by (.+) ascending$/, 'Sorteer op $1, oplopend'],
  [/^Click to sort by (.+) descending$/, 'Sorteer op $1, aflopend'],
  [/^Click to remove sorting$/, 'Niet meer sorteren']
];

// Waar form-js zijn eigen teksten zet; labels en antwoorden van het formulier blijven zoals ze zijn.
const PLEKKEN = [
  '.fjs-form-field-error', '.fjs-select-placeholder', '.fjs-dropdownlist', '.fjs-taglist-skip-link',
  '.fjs-repeat-render-add', '.fjs-repeat-render-collapse', '.fjs-table-nav-button',
  '.fjs-table-empty', '.fjs-select-display', '.fjs-filterselect'
].join(',');
const ATTRIBUTEN = ['placeholder', 'title', 'aria-label'];

const KEUZE = '.fjs-form-field-radio, .fjs-form-field-select, .fjs-form-field-checklist, .fjs-form-field-taglist';

function vertaal(tekst, plek) {
  const kaal = tekst.trim();
  if (kaal === 'Field is required.' && plek.closest(KEUZE)) {
    return 'Kies een antwoord.';
  }
  if (VAST.has(kaal)) {
    return tekst.replace(kaal, () => VAST.get(kaal));
  }
  const patroon = PATRONEN.find(([vorm]) => vorm.test(kaal));
  return patroon ? kaal.replace(...patroon) : tekst;
}

function tekstknoop(knoop) {
  const ouder = knoop.parentElement;
  if (!ouder || !ouder.closest(PLEKKEN)) {
    return;
  }
  const nieuw = vertaal(knoop.data, ouder);
  if (nieuw !== knoop.data) {
    knoop.data = nieuw;
  }
}

function element(knoop) {
  ATTRIBUTEN.filter(naam => knoop.hasAttribute(naam)).forEach(naam => {
    const oud = knoop.getAttribute(naam);
    const nieuw = vertaal(oud, knoop);
    if (nieuw !== oud) {
      knoop.setAttribute(naam, nieuw);
    }
  });
}

function alles(wortel) {
  const loper = document.createTreeWalker(wortel, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let knoop = loper.currentNode; knoop; knoop = loper.nextNode()) {
    if (knoop.nodeType === Node.TEXT_NODE) {
      tekstknoop(knoop);
    } else {
      element(knoop);
    }
  }
}

const inFormulier = knoop =>
  (knoop.nodeType === Node.ELEMENT_NODE ? knoop : knoop.parentElement)?.closest('.fjs-container');

function bekijk(knoop) {
  if (inFormulier(knoop)) {
    alles(knoop);
  } else if (knoop.nodeType === Node.ELEMENT_NODE) {
    knoop.querySelectorAll('.fjs-container').forEach(alles);
  }
}

new MutationObserver(veranderingen => veranderingen.forEach(({ type, target, addedNodes }) =>
  type === 'childList' ? addedNodes.forEach(bekijk) : bekijk(target)))
  .observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTEN
  });

// form-js vraagt de taal 'default' op en krijgt dan die van de browser: hier is dat altijd Nederlands.
const Opmaak = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(Opmaak, {
  construct: (doel, [taal, ...rest]) => new doel(taal === 'default' || !taal ? 'nl-NL' : taal, ...rest),
  apply: (doel, zelf, [taal, ...rest]) => doel(taal === 'default' || !taal ? 'nl-NL' : taal, ...rest)
});

if (window.flatpickr) {
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
      longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus',
        'september', 'oktober', 'november', 'december']
    },
    firstDayOfWeek: 1,
    weekAbbreviation: 'wk',
    rangeSeparator: ' t/m ',
    scrollTitle: 'Scroll voor volgende / vorige',
    toggleTitle: 'Klik om te wisselen',
    yearAriaLabel: 'Jaar',
    monthAriaLabel: 'Maand',
    hourAriaLabel: 'Uur',
    minuteAriaLabel: 'Minuut',
    time_24hr: true,
    ordinal: () => 'e'
  });
}

// De knop Afronden blijft altijd bruikbaar: bij het afronden controleert form-js elk veld en zegt
// het per veld wat er nog moet. Anders zet een bewerkte regel van een dynamische lijst, die in
// form-js 1.8 een lege fout achterlaat, de knop voorgoed uit.
bijFormulier(formulier => {
  const meld = formulier.notifyFormValidated;
  formulier.notifyFormValidated = () => meld.call(formulier, false);
});
