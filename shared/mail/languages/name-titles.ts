/** What stands before a name on a letter, lower case and without full stops: titles, and "for" a firm. */
export const NAME_TITLES: readonly string[] = [
  ...['dr', 'prof', 'mr', 'mrs', 'ms', 'miss', 'rev', 'sir', 'capt', 'col', 'hon'],
  ...['herr', 'frau', 'dipl-ing', 'dipl ing', 'ing', 'mag', 'ra', 'stb', 'i v', 'i a', 'iv', 'ia', 'ppa'],
  ...['m', 'mme', 'mlle', 'me', 'maître', 'maitre', 'pr', 'po', 'p/o'],
  ...['sr', 'sra', 'srta', 'don', 'doña', 'lic', 'arq', 'dra', 'dña', 'd', 'eng', 'enga', 'exmo'],
  ...['sig', 'sigra', 'dott', 'dottssa', 'dottore', 'dottoressa', 'avv', 'geom', 'arch', 'rag', 'profssa'],
  ...['drs', 'ir', 'mw', 'dhr', 'mr drs', 'mgr', 'inż', 'mec', 'bc', 'judr', 'mudr', 'phdr', 'doc'],
];
