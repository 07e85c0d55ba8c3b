// Houdt concepten van formulieren uit localStorage: daar bleven ze op een gedeelde computer staan,
// ook na het uitloggen. Ze leven nu in dit tabblad, tot de taak klaar is of iemand uitlogt.

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

window.angular.module('cam.tasklist.form').run(['$rootScope', $rootScope => {
  $rootScope.$on('authentication.logout.success', () => {
    ingelogd = false;
    wis(window.sessionStorage);
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
