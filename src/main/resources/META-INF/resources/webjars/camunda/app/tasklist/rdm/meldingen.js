// Maakt meldingen leesbaar: elke fout op een eigen regel, met de vraag zoals die in het formulier
// staat, zonder de Engelse aanloop van Camunda. Tasklist zelf maakt van de tekst veilige HTML.
import { ENGINE, haal } from './aanroep.js';

const ONVOLLEDIG = 'Niet alles is goed ingevuld. Bij elk veld staat wat er nog moet.';

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

const plat = velden =>
  velden.flatMap(veld => [veld, ...plat(veld.components || [])]);

/** De labels van het formulier dat openstaat; zonder antwoord blijft de sleutel staan. */
async function labels() {
  const taak = new URLSearchParams(window.location.hash.split('?')[1]).get('task');
  try {
    const { components } = await haal(`${ENGINE}task/${encodeURIComponent(taak)}/deployed-form`);
    return new Map(plat(components).filter(veld => (veld.key || veld.path) && veld.label)
      .map(veld => [veld.key || veld.path, veld.label]));
  } catch (fout) {
    return new Map();
  }
}

/** De server noemt het veld bij zijn sleutel: wie invult kent alleen het label. */
const metLabel = bekend => deel => deel.replace(/^([a-z]\w*): (.*)$/i, (heel, sleutel, melding) =>
  `${(bekend.get(sleutel) || sleutel.replace(/^inhoud_/, '')).replace(/[?:]$/, '')}: ${melding}`);

const naarEersteFout = () => setTimeout(() => {
  const veld = document.querySelector('.fjs-container .fjs-has-errors');
  if (veld) {
    veld.scrollIntoView({ block: 'center' });
    veld.querySelector('input, textarea, select, [tabindex]')?.focus({ preventScroll: true });
  }
});

window.angular.module('cam.tasklist.form').config(['$provide', $provide =>
  $provide.decorator('Notifications', ['$delegate', '$injector', ($delegate, $injector) => {
    const toon = $delegate.add.bind($delegate);
    $delegate.add = melding => {
      const afronden = melding.status === $injector.get('$translate').instant('COMPLETE_ERROR');
      if (!afronden) {
        return toon(melding);
      }
      if (!melding.message) {
        naarEersteFout();
        return toon({ ...melding, message: ONVOLLEDIG });
      }
      const delen = fouten(String(melding.message));
      return labels().then(bekend => $injector.get('$rootScope').$applyAsync(() =>
        toon({ ...melding, message: regels(delen.map(metLabel(bekend))) })));
    };
    return $delegate;
  }])
]);
