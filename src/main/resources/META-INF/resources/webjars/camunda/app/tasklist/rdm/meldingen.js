// Maakt meldingen bij het afronden leesbaar en actueel: elke fout op een eigen regel zonder de Engelse
// aanloop van Camunda, weg zodra zij niet meer geldt, en een bevestiging als het lukte. Tasklist zelf
// maakt van de tekst veilige HTML.

import { bijFormulier } from './formulier.js';

const ONVOLLEDIG = 'Niet alles is goed ingevuld. Bij elk veld staat wat er nog moet.';
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
  const veld = document.querySelector('.fjs-container .fjs-has-errors');
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
    $delegate.add = melding => {
      if (melding.status !== woord('COMPLETE_ERROR')) {
        return toon(melding);
      }
      if (!melding.message) {
        naarEersteFout();
        return toon({ ...melding, message: ONVOLLEDIG });
      }
      return toon({ ...melding, message: regels(fouten(String(melding.message))) });
    };
    $delegate.vergeetAfronden = () =>
      ['COMPLETE_ERROR', 'COMPLETE_OK'].forEach(sleutel => $delegate.clear(woord(sleutel)));
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
          Notifications.meldAfgerond();
        }
      });
    });
});

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
