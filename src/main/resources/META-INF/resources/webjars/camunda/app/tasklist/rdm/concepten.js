// Bewaart wat iemand in een formulier typte wanneer het uit beeld gaat: Tasklist gooit een formulier weg bij een
// ander tabblad of een andere taak. En houdt concepten uit localStorage: daar bleven ze op een gedeelde computer
// staan, ook na het uitloggen. Ze leven nu in dit tabblad, tot de taak klaar is of iemand uitlogt.

import { bijFormulier } from './formulier.js';

const VOORVOEGSEL = 'camunda-form:';
const EIGENAAR = 'rdm-concepten-van';
const eigen = {
  getItem: Storage.prototype.getItem,
  setItem: Storage.prototype.setItem,
  removeItem: Storage.prototype.removeItem
};
let ingelogd = true;

const isConcept = sleutel => String(sleutel).startsWith(VOORVOEGSEL);

Object.entries(eigen).forEach(([naam, doe]) => {
  Storage.prototype[naam] = function (sleutel, ...rest) {
    if (this !== window.localStorage || !isConcept(sleutel)) {
      return doe.call(this, sleutel, ...rest);
    }
    // Tasklist bewaart bij het uitloggen nog snel een concept: dat blijft niet achter.
    return naam === 'setItem' && !ingelogd ? undefined : doe.call(window.sessionStorage, sleutel, ...rest);
  };
});

function wis(bak) {
  Object.keys(bak).filter(isConcept).forEach(sleutel => eigen.removeItem.call(bak, sleutel));
}

// Wat een eerdere versie achterliet.
wis(window.localStorage);

// Tasklist bewaart een concept ook wanneer een sessie verloopt: hetzelfde signaal, alleen voor dit formulier.
const BEWAAR = 'authentication.login.required';

bijFormulier((besturing, $injector, scope, vak) => {
  const { taskId } = besturing.getParams();
  let aangeraakt = false;
  let veranderd = false;
  let weg = false;
  // Een formulier verandert ook vanzelf, als het opengaat: dat hoeft niemand te bewaren.
  ['input', 'click', 'keydown'].forEach(soort => vak.addEventListener(soort, () => { aangeraakt = true; }));
  const meldVeranderd = besturing.notifyFormDirty;
  besturing.notifyFormDirty = nu => {
    veranderd = nu;
    meldVeranderd.call(besturing, nu);
  };
  const bewaar = () => {
    if (weg || !aangeraakt) {
      return;
    }
    // Wat net getypt is neemt een formulier over wanneer iemand het veld verlaat.
    if (vak.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    if (veranderd) {
      scope.$broadcast(BEWAAR);
    }
  };
  const vergeet = () => {
    weg = true;
    window.localStorage.removeItem(VOORVOEGSEL + taskId);
  };

  const meldAfronden = besturing.registerCompletionHandler;
  besturing.registerCompletionHandler = verstuur =>
    meldAfronden.call(besturing, klaar => verstuur((fout, antwoord) => {
      if (!fout) {
        vergeet();
      }
      klaar(fout, antwoord);
    }));
  scope.$on('taskremoved', vergeet);
  scope.$on('$destroy', () => {
    window.removeEventListener('pagehide', bewaar);
    bewaar();
  });
  // Ook wie de pagina ververst vindt zijn tekst terug.
  window.addEventListener('pagehide', bewaar);
});

const UITGELOGD = 'rdm-uitgelogd';

function vergeetAlles() {
  ingelogd = false;
  wis(window.sessionStorage);
}

// Wie in het ene tabblad uitlogt laat ook in een ander niets achter.
window.addEventListener('storage', ({ key, newValue }) => key === UITGELOGD && newValue && vergeetAlles());

window.angular.module('cam.tasklist.form').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.logout.success', () => {
    vergeetAlles();
    window.localStorage.setItem(UITGELOGD, Date.now());
    window.localStorage.removeItem(UITGELOGD);
  });
  // Na een verlopen sessie vindt dezelfde gebruiker zijn concept terug; een ander begint leeg.
  $rootScope.$on('authentication.changed', (gebeurtenis, inlog) => {
    if (!inlog || !inlog.name) {
      return;
    }
    ingelogd = true;
    if (window.sessionStorage.getItem(EIGENAAR) !== inlog.name) {
      wis(window.sessionStorage);
    }
    window.sessionStorage.setItem(EIGENAAR, inlog.name);
  });
}]);
