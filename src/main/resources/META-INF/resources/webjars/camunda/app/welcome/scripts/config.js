// Instellingen van Welkom: in het Nederlands.
export default {
  app: { name: 'Welkom', vendor: 'RDM-escalatie' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true
};
