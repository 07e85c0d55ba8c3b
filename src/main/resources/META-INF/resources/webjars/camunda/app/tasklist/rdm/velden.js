// Zet wat de server op een formulier aan te merken heeft ook bij het veld waar het over gaat, en zorgt dat een
// klik aankomt wanneer het formulier onder de muis verschuift of naar een andere pagina verwijst.

export const IN_FORMULIER = '.fjs-container';
const VELD = '.fjs-form-field';
const FOUT = 'rdm-veldfout';
const INVOER = 'input, textarea, select, [role=combobox]';

let volgnummer = 0;

const label = veld => {
  const kop = veld.querySelector('.fjs-form-field-label, legend')?.cloneNode(true);
  kop?.querySelectorAll('.fjs-asterix').forEach(ster => ster.remove());
  return kop?.textContent.trim();
};

/** De melding over dit veld, zoals de server haar schrijft: een vraag staat tussen aanhalingstekens. */
function meldingOver(veld, fouten) {
  const naam = label(veld);
  return [`${naam}: `, `‘${naam}’: `]
    .flatMap(begin => fouten.filter(fout => naam && fout.startsWith(begin)).map(fout => fout.slice(begin.length)))[0];
}

const verwijzing = (veld, id, erbij) => veld.querySelectorAll(INVOER).forEach(invoer => {
  const ids = (invoer.getAttribute('aria-describedby') || '').split(' ').filter(deel => deel && deel !== id);
  invoer.setAttribute('aria-describedby', [...ids, ...(erbij ? [id] : [])].join(' '));
  invoer.setAttribute('aria-invalid', String(erbij));
});

/** Zet elke fout onder haar veld; een fout zonder veld staat alleen in de melding. */
export function bijVelden(fouten) {
  vergeetVelden();
  document.querySelectorAll(`${IN_FORMULIER} ${VELD}`).forEach(veld => {
    const melding = meldingOver(veld, fouten);
    if (melding) {
      const regel = document.createElement('div');
      regel.className = `fjs-form-field-error ${FOUT}`;
      regel.id = `${FOUT}-${++volgnummer}`;
      regel.textContent = melding.charAt(0).toUpperCase() + melding.slice(1);
      veld.append(regel);
      verwijzing(veld, regel.id, true);
    }
  });
}

function weg(regel) {
  verwijzing(regel.parentElement, regel.id, false);
  regel.remove();
}

/** Het veld waar dit onderdeel bij hoort is veranderd: de fout geldt niet meer. */
export const vergeetVeld = onderdeel =>
  onderdeel.closest(VELD)?.querySelectorAll(`.${FOUT}`).forEach(weg);

export const vergeetVelden = () => document.querySelectorAll(`.${FOUT}`).forEach(weg);

// Wie een knop of antwoord indrukt verlaat het vorige veld. Komt of gaat daar een foutregel, dan verschuift alles
// en laat hij de muis boven iets anders los: wat hij indrukte is wat hij koos.
let ingedrukt;

document.addEventListener('pointerdown', ({ target, clientX, clientY }) => {
  const doel = target.closest?.(`${IN_FORMULIER} label, .form-actions button`);
  ingedrukt = doel && { doel, clientX, clientY };
}, true);

document.addEventListener('pointerup', ({ target, clientX, clientY }) => {
  const eerder = ingedrukt;
  ingedrukt = null;
  if (eerder && !eerder.doel.contains(target)
    && Math.hypot(clientX - eerder.clientX, clientY - eerder.clientY) < 5) {
    eerder.doel.click();
  }
}, true);

// Wie onder het invullen iets naleest raakt het formulier niet kwijt: een link opent op een eigen tabblad.
document.addEventListener('click', ({ target }) => {
  const link = target.closest?.(`${IN_FORMULIER} a[href^="/"]`);
  if (link) {
    link.target = '_blank';
  }
}, true);
