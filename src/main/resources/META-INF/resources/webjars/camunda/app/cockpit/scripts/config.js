// Instellingen van Cockpit: in het Nederlands.
export default {
  app: { name: 'Cockpit', vendor: 'RDM-escalatie' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true
};
