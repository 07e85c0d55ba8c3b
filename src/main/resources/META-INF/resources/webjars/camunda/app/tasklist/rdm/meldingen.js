// Maakt meldingen bij het afronden leesbaar en actueel: elke fout op een eigen regel zonder de Engelse
// aanloop van Camunda en ook bij haar veld, weg zodra zij niet meer geldt, en een bevestiging als het lukte.
// Tasklist zelf maakt van de tekst veilige HTML.

import { bijFormulier } from './formulier.js';
import { bijVelden, IN_FORMULIER, vergeetVeld, vergeetVelden } from './velden.js';

const ONVOLLEDIG = 'Niet alles is goed ingevuld. Bij elk veld staat wat er nog moet.';
const BEWAARD = 'Opgeslagen in dit tabblad, tot u uitlogt.';
const LEESTIJD = 8000;

/** Wat Camunda om de woorden van de server heen zet. */
const zonderAanloop = tekst => tekst
  .replace(/^Cannot submit task form [^:]*:\s*/, '')
  .replace(/^.*There was an exception while invoking the TaskListener\. Message: '([^]*)'\s*$/, '$1')
  .replace(/^ENGINE-\d+\s*/, '');

const fouten = tekst =>
  zonderAanloop(tekst).split(/\r?\n|;\s+/).map(deel => deel.trim()).filter(Boolean);

function regels(delen) {
  return delen.length > 1 ? delen.map(deel => `• ${deel}`).join('\n') : delen.join('');
}

const naarEersteFout = () => setTimeout(() => {
  const veld = document.querySelector('.fjs-container :is(.fjs-has-errors, .fjs-form-field:has(> .rdm-veldfout))');
  if (veld) {
    veld.scrollIntoView({ block: 'center' });
    veld.querySelector('input, textarea, select, [tabindex]')?.focus({ preventScroll: true });
  }
});

const formulier = window.angular.module('cam.tasklist.form');

formulier.config(['$provide', $provide => {
  $provide.decorator('Notifications', ['$delegate', '$injector', ($delegate, $injector) => {
    const woord = sleutel => $injector.get('$translate').instant(sleutel);
    const toon = $delegate.add.bind($delegate);
    // Anders meldt herladen dezelfde taak nog eens.
    $delegate.sluitTaak = () => {
      const $location = $injector.get('$location');
      const { task, detailsTab, ...rest } = $location.search();
      $location.search(rest).replace();
    };
    $delegate.add = melding => {
      if (melding.status === woord('TASK_NOT_EXIST')) {
        $delegate.sluitTaak();
        return toon({ ...melding, message: '' });
      }
      if (melding.status !== woord('COMPLETE_ERROR')) {
        return toon(melding);
      }
      if (!melding.message) {
        naarEersteFout();
        return toon({ ...melding, message: ONVOLLEDIG });
      }
      const gevonden = fouten(String(melding.message));
      bijVelden(gevonden);
      naarEersteFout();
      return toon({ ...melding, message: regels(gevonden) });
    };
    $delegate.vergeetWeigering = () => $delegate.clear(woord('COMPLETE_ERROR'));
    $delegate.vergeetAfronden = () => {
      vergeetVelden();
      $delegate.clear(BEWAARD);
      ['COMPLETE_ERROR', 'COMPLETE_OK'].forEach(sleutel => $delegate.clear(woord(sleutel)));
    };
    $delegate.meldBewaard = () => {
      $delegate.clear(BEWAARD);
      toon({ type: 'success', status: BEWAARD, message: '', duration: LEESTIJD });
    };
    $delegate.meldAfgerond = () =>
      toon({ type: 'success', status: woord('COMPLETE_OK'), message: '', duration: LEESTIJD });
    return $delegate;
  }]);
}]);

// Alleen wie een formulier verstuurt weet dat hij het opnieuw doet, en dat het lukte.
bijFormulier((besturing, $injector) => {
  const Notifications = $injector.get('Notifications');
  const meldAan = besturing.registerCompletionHandler;
  besturing.registerCompletionHandler = verstuur =>
    meldAan.call(besturing, klaar => {
      Notifications.vergeetAfronden();
      return verstuur((fout, antwoord) => {
        klaar(fout, antwoord);
        if (!fout) {
          Notifications.sluitTaak();
          Notifications.meldAfgerond();
        }
      });
    });
  const meldBewaren = besturing.registerSaveHandler;
  besturing.registerSaveHandler = bewaar =>
    meldBewaren.call(besturing, (...rest) => {
      bewaar(...rest);
      Notifications.meldBewaard();
    });
});

// Wie begint te verbeteren, leest niet meer wat er mis was: de melding bedekt een deel van het formulier.
formulier.run(['$rootScope', 'Notifications', ($rootScope, Notifications) => {
  const verandert = ({ target }) => {
    if (target.closest?.(IN_FORMULIER)) {
      vergeetVeld(target);
      $rootScope.$applyAsync(() => Notifications.vergeetWeigering());
    }
  };
  document.addEventListener('input', verandert);
  document.addEventListener('click', gebeurtenis =>
    gebeurtenis.target.closest?.('.fjs-dropdownlist-item, .fjs-taglist-tag-remove') && verandert(gebeurtenis), true);
}]);

// Wie een andere taak opent, leest niet meer wat er aan de vorige mankeerde.
formulier.run(['$rootScope', '$location', 'Notifications', ($rootScope, $location, Notifications) => {
  let open;
  $rootScope.$on('$locationChangeSuccess', () => {
    const { task } = $location.search();
    if (task && task !== open) {
      Notifications.vergeetAfronden();
      open = task;
    }
  });
}]);
