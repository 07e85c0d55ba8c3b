// Instellingen van Tasklist: alles in het Nederlands, met het tabblad Dossier en eigen scripts.
export default {
  app: { name: 'Takenlijst', vendor: 'RDM-escalatie' },
  locales: { availableLocales: ['nl'], fallbackLocale: 'nl' },
  disableWelcomeMessage: true,
  customScripts: ['rdm/dossier', 'rdm/kaart', 'rdm/formulieren', 'rdm/concepten', 'rdm/voorinvullen',
    'rdm/meldingen', 'rdm/toegankelijk'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'de gekozen taak oppakken' },
    focusFilter: { key: 'ctrl+shift+f', description: 'naar het eerste filter' },
    focusList: { key: 'ctrl+alt+l', description: 'naar de eerste taak in de lijst' },
    focusForm: { key: 'ctrl+alt+f', description: 'naar het eerste veld van het formulier' },
    startProcess: { key: 'ctrl+alt+p', description: 'een proces starten' }
  }
};
