// Instellingen van Beheer: in het Nederlands.
export default {
  app: { name: 'Beheer', vendor: 'RDM-escalatie' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true
};
