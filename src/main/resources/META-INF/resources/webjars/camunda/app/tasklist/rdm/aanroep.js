// Aanroepen van de engine en de eigen API, met de sessie van Tasklist.

const basis = document.querySelector('base');

export const ENGINE = basis.getAttribute('engine-api') + 'engine/default/';
export const PAGINAS = basis.getAttribute('app-root').replace(/\/camunda$/, '') + '/';
export const API = PAGINAS + 'api/';

/** Het antwoord als JSON; een geweigerde aanroep geeft een Error met {@code status}. */
export async function haal(adres) {
  const antwoord = await fetch(adres, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'Accept': 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
  });
  if (!antwoord.ok) {
    throw Object.assign(new Error(`antwoord ${antwoord.status}`), { status: antwoord.status });
  }
  return antwoord.json();
}

/** De genoemde variabelen van een taak, zonder de rest op te halen. */
export const variabelen = (taak, ...namen) =>
  haal(`${ENGINE}task/${encodeURIComponent(taak)}/form-variables?variableNames=${namen.join(',')}`);
