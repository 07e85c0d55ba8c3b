// De kaart van een taak in de lijst: welke casus het is, waar hij ligt, en of er direct gevaar of spoed is.
// Camunda toont variabelen op een kaart alleen aan wie het hele proces mag lezen.
import { variabelen } from './aanroep.js';
import { spoed, tafel } from './woorden.js';

const HOUDBAAR = 30000;
const bekend = new Map();

function gegevens(taak) {
  const eerder = bekend.get(taak);
  if (eerder && Date.now() - eerder.op < HOUDBAAR) {
    return eerder.antwoord;
  }
  const antwoord = variabelen(taak, 'casusnummer', 'gemeente', 'trede', 'tafel', 'spoed', 'spoedstand', 'directGevaar');
  bekend.set(taak, { op: Date.now(), antwoord });
  antwoord.catch(() => bekend.delete(taak));
  return antwoord;
}

function label(tekst, klasse) {
  const knoop = document.createElement('span');
  knoop.className = klasse;
  knoop.textContent = tekst;
  return knoop;
}

async function vul(vak, taak) {
  let v;
  try {
    v = await gegevens(taak);
  } catch (fout) {
    // De taak kan net afgerond zijn; de kaart blijft ook zonder deze regel leesbaar.
    return;
  }
  const waarde = naam => v[naam] && v[naam].value;
  if (!waarde('casusnummer')) {
    return;
  }
  const delen = [
    waarde('gemeente') === 'ONBEKEND' ? 'gemeente onbekend' : waarde('gemeente'),
    waarde('trede') && `trede ${waarde('trede')}`,
    waarde('tafel') && tafel(waarde('tafel'))
  ].filter(Boolean);
  vak.replaceChildren(label(waarde('casusnummer'), 'rdm-nummer'), label(delen.join(' · '), 'rdm-waar'));
  if (waarde('directGevaar')) {
    vak.append(label('Direct gevaar', 'rdm-stand rdm-spoed'));
  }
  const stand = spoed(waarde('spoedstand'));
  if (stand) {
    vak.append(label(stand, `rdm-stand ${waarde('spoed') ? 'rdm-spoed' : 'rdm-verzet'}`));
  }
  if (waarde('spoed') || waarde('directGevaar')) {
    vak.closest('li')?.classList.add('rdm-spoedtaak');
  }
}

// Gevaar en spoed staan bovenaan, en dan de taak waarvan de termijn het eerst afloopt, tot iemand anders sorteert.
window.angular.module('cam.tasklist.form').run(['$rootScope', '$location', ($rootScope, $location) =>
  $rootScope.$on('$locationChangeSuccess', () => {
    if ($location.path() === '/' && !$location.search().sorting) {
      $location.search('sorting', JSON.stringify([
        { sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }])).replace();
    }
  })
]);

export default {
  id: 'rdm-kaart',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (node, { taskId }) => {
    const vak = document.createElement('div');
    vak.className = 'rdm-kaart';
    node.append(vak);
    vul(vak, taskId);
  },
  unmount: () => {}
};
