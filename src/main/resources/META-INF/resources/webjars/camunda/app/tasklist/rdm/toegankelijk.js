// Geeft knoppen en velden van Tasklist die alleen een plaatje tonen een naam voor wie ze niet ziet, en
// laat weg wat voor iemand leeg of niet toegestaan is: het beheer van filters, het diagram en de geschiedenis.
import { ENGINE, haal } from './aanroep.js';

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

// Alleen wie processen mag lezen krijgt een diagram en de geschiedenis van een taak te zien; voor een ander zijn
// die tabbladen altijd leeg. Tasklist vraagt de tabbladen op voordat dat bekend is.
const VOOR_WIE_PROCESSEN_LEEST = ['task-detail-diagram', 'task-detail-history'];

window.angular.module('cam.tasklist.form').config(['$provide', $provide =>
  $provide.decorator('Views', ['$delegate', '$rootScope', ($delegate, $rootScope) => {
    const vraagOp = $delegate.getProviders.bind($delegate);
    $delegate.getProviders = vraag => {
      const alles = vraagOp(vraag);
      if (vraag.component !== 'tasklist.task.detail') {
        return alles;
      }
      const tabbladen = alles.filter(({ id }) => !VOOR_WIE_PROCESSEN_LEEST.includes(id));
      haal(`${ENGINE}process-definition/count`).then(({ count }) => {
        if (count) {
          tabbladen.splice(0, tabbladen.length, ...alles);
          $rootScope.$applyAsync();
        }
      }, () => {});
      return tabbladen;
    };
    return $delegate;
  }])
]);
