/** How footers begin that ask to spare paper; each names what is to be spared in its line as well. */
export const PRINTING: readonly string[] = [
  ...['please consider', 'please think', 'think before', 'consider the environment', 'before printing', 'save a tree'],
  ...['please do not print', "please don't print", 'do not print', 'go green', 'think green'],
  ...['bitte denken', 'denken sie', 'bevor sie', 'bitte prüfen sie', 'muss diese', 'der umwelt zuliebe', 'drucken sie'],
  ...['pensez', 'avant d', "n'imprimez", 'merci de penser', 'merci de ne', 'préservons', 'afin de préserver'],
  ...['antes de imprimir', 'piense', 'por favor, piense', 'no imprima', 'por favor considere', 'por favor, considere'],
  ...['pense', 'evite imprimir', 'não imprima', 'prima di stampare', 'pensa', 'rispetta', 'rispettiamo', 'stampa'],
  ...['denk aan', 'denkt u aan', 'spaar', 'is het echt nodig', 'bent u zich bewust', 'print deze'],
  ...['tänk på', 'tænk på', 'tenk på', 'skriv ut', 'pomyśl', 'zanim wydrukujesz', 'chroń', 'ajattele'],
  ...['myslete na', 'šetřete', 'před vytištěním', 'chraňte', 'пожалуйста, подумайте', 'подумайте', 'lütfen'],
];

/** What is to be spared. */
export const SPARED: readonly string[] = [
  ...['environment', 'paper', 'tree', 'planet', 'umwelt', 'papier', 'environnement', 'medio ambiente', 'árbol'],
  ...['meio ambiente', 'ambiente', 'carta', 'milieu', 'bomen', 'miljön', 'miljøet', 'środowisk', 'papír', 'přírod'],
  ...['ympäristö', 'окружающ', 'природ', 'çevre'],
];

/** What is not to be done. */
export const PRINT: readonly string[] = [
  ...['print', 'druck', 'imprim', 'impress', 'stamp', 'skriv', 'udskriv', 'druk', 'tisk', 'tulost', 'печат', 'yazdır'],
];
