// Geeft knoppen en velden van Tasklist die alleen een plaatje tonen een naam voor wie ze niet ziet, en
// laat het beheer van filters weg bij wie dat niet mag.
import { ENGINE } from './aanroep.js';

const NAMEN = {
  '.region-toggle[data-region="filters"]': 'Filters tonen of verbergen',
  '.region-toggle[data-region="list"]': 'Lijst met taken tonen of verbergen',
  '.region-toggle[data-region="task"]': 'Taak tonen of verbergen',
  '.maximize[data-region="task"]': 'Taak over de hele breedte',
  '[cam-widget-search] .dropdown-toggle.btn': 'Zoekvraag bewaren of openen'
};
const BEDIENING = 'a, button, input, select, textarea, [role=button]';
const HEEFT_NAAM = '[aria-label], [aria-labelledby], [title]';

/** Wat Tasklist als uitleg bij de muis toont, of als voorbeeld in het veld. */
const eigenUitleg = knoop =>
  knoop.getAttribute('uib-tooltip')
  || knoop.querySelector('[uib-tooltip]')?.getAttribute('uib-tooltip')
  || knoop.getAttribute('placeholder');

function noem(knoop) {
  if (knoop.matches(HEEFT_NAAM) || knoop.innerText.trim() || knoop.labels?.length
    || knoop.closest('.fjs-container')) {
    return;
  }
  const vast = Object.keys(NAMEN).find(plek => knoop.matches(plek));
  const naam = vast ? NAMEN[vast] : eigenUitleg(knoop);
  if (naam) {
    knoop.setAttribute('aria-label', naam);
  }
}

let gepland = false;

function plan() {
  if (!gepland) {
    gepland = true;
    requestAnimationFrame(() => {
      gepland = false;
      document.querySelectorAll(BEDIENING).forEach(noem);
    });
  }
}

new MutationObserver(plan).observe(document.body, { childList: true, subtree: true });
plan();

/** Wie een filter mag maken, mag het beheer ervan zien. */
async function filterbeheer() {
  const antwoord = await fetch(`${ENGINE}filter`, {
    method: 'OPTIONS', credentials: 'same-origin', headers: { 'Accept': 'application/json' }
  });
  const { links = [] } = antwoord.ok ? await antwoord.json() : {};
  document.body.classList.toggle('rdm-filterbeheer', links.some(({ rel }) => rel === 'create'));
}

window.angular.module('cam.tasklist.form').run(['$rootScope', $rootScope =>
  $rootScope.$on('authentication.changed', (gebeurtenis, inlog) => inlog && inlog.name && filterbeheer())
]);
