// Maakt meldingen leesbaar: elke fout op een eigen regel, zonder de Engelse aanloop van Camunda.
// Tasklist zelf maakt van de tekst veilige HTML.

const ONVOLLEDIG = 'Niet alles is goed ingevuld. Bij elk veld staat wat er nog moet.';

/** Camunda zet er soms zijn eigen aanloop voor; daarna komt wat de server zei. */
const zonderAanloop = tekst =>
  tekst.replace(/^Cannot submit task form [^:]*:\s*/, '').replace(/^ENGINE-\d+\s*/, '');

function regels(tekst) {
  const delen = zonderAanloop(tekst).split(/\r?\n|;\s+/).map(deel => deel.trim()).filter(Boolean);
  return delen.length > 1 ? delen.map(deel => `• ${deel}`).join('\n') : delen.join('');
}

const naarEersteFout = () => setTimeout(() => {
  const veld = document.querySelector('.fjs-container .fjs-has-errors');
  if (veld) {
    veld.scrollIntoView({ block: 'center' });
    veld.querySelector('input, textarea, select, [tabindex]')?.focus({ preventScroll: true });
  }
});

window.angular.module('cam.tasklist.form').config(['$provide', $provide =>
  $provide.decorator('Notifications', ['$delegate', '$injector', ($delegate, $injector) => {
    const toon = $delegate.add;
    $delegate.add = function (melding) {
      const afronden = $injector.get('$translate').instant('COMPLETE_ERROR');
      if (!melding.message && melding.status === afronden) {
        melding.message = ONVOLLEDIG;
        naarEersteFout();
      } else if (melding.message && !melding.unsafe) {
        melding.message = regels(String(melding.message));
      }
      return toon.call(this, melding);
    };
    return $delegate;
  }])
]);
