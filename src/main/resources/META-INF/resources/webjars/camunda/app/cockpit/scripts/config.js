// Instellingen van Cockpit: in het Nederlands, en wie een instantie verwijdert slaat niet vanzelf de
// listeners over die termijnen afsluiten en het logboek schrijven.
export default {
  app: { name: 'Cockpit', vendor: 'RDM-escalatie' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  skipCustomListeners: { default: false, hidden: false },
  skipIoMappings: { default: false, hidden: false }
};
