// Wie een verslag moet aanpassen begint met zijn vorige tekst. Inhoud mag geen variabele van de engine worden: dit
// script haalt haar uit het dossier, over de eigen API, die de inzage vastlegt.
import { API, haal, variabelen } from './aanroep.js';
import { bijFormulier } from './formulier.js';

const FORMULIER = 'terugkoppeling.terugkoppelingOpstellen';

/** De laatste tekst van elk veld van dit verslag, de oudste eerst. */
async function vorigeTekst({ taskId, processInstanceId }) {
  const { casusnummer, besluit } = await variabelen(taskId, 'casusnummer', 'besluit');
  if (besluit?.value !== 'AANPASSEN') {
    return [];
  }
  const { stukken } = await haal(`${API}casussen/${encodeURIComponent(casusnummer.value)}/dossier`);
  return stukken.filter(({ onderwerp }) => onderwerp === `${FORMULIER}#${processInstanceId}`)
    .sort((een, ander) => Date.parse(een.op) - Date.parse(ander.op));
}

/** Legt de vorige tekst klaar als concept; een formulier dat opnieuw opent begint daarmee. */
async function legKlaar(vak, scope, params, concept) {
  const stukken = await vorigeTekst(params);
  const begonnen = [...vak.querySelectorAll('textarea')].some(({ value }) => value);
  if (!stukken.length || begonnen || window.localStorage.getItem(concept)) {
    return;
  }
  const { tasklistForm, $root } = scope;
  const { type } = tasklistForm;
  $root.$apply(() => { tasklistForm.type = ''; });
  window.localStorage.setItem(concept,
    JSON.stringify(Object.fromEntries(stukken.map(({ veld, waarde }) => [`inhoud_${veld}`, waarde]))));
  $root.$apply(() => { tasklistForm.type = type; });
}

bijFormulier((besturing, $injector, scope, vak) => {
  const params = { ...besturing.getParams() };
  const concept = `camunda-form:${params.taskId}`;
  if (besturing.getTasklistForm()?.camundaFormRef?.key !== FORMULIER || window.localStorage.getItem(concept)) {
    return;
  }
  let getoond = false;
  const meld = besturing.notifyFormInitialized;
  besturing.notifyFormInitialized = () => {
    getoond = true;
    meld.call(besturing);
  };
  // Pas wie de taak oppakt leest de inhoud; lukt het ophalen niet, dan blijft het formulier leeg.
  const stop = scope.$watch(() => getoond && !besturing.getOptions().disableForm, mag => {
    if (mag) {
      stop();
      legKlaar(vak, scope, params, concept).catch(() => {});
    }
  });
});
