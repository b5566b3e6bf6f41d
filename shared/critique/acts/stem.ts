/** Pasts and plurals that no ending tells. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `go:went/gone do:did/done make:made take:took/taken give:gave/given get:got/gotten come:came say:said tell:told
  think:thought bring:brought buy:bought send:sent spend:spent lend:lent build:built keep:kept leave:left feel:felt
  meet:met write:wrote/written speak:spoke/spoken choose:chose/chosen break:broke/broken fall:fell/fallen
  rise:rose/risen draw:drew/drawn know:knew/known grow:grew/grown throw:threw/thrown see:saw/seen run:ran
  begin:began/begun sing:sang/sung swim:swam drive:drove/driven ride:rode/ridden hear:heard hold:held find:found
  lose:lost sell:sold stand:stood understand:understood teach:taught catch:caught sit:sat sleep:slept pay:paid
  lay:laid win:won forget:forgot/forgotten forgive:forgave eat:ate/eaten wear:wore/worn show:showed/shown
  hide:hid/hidden ring:rang/rung sink:sank shake:shook/shaken stick:stuck strike:struck swear:swore tear:tore/torn
  wake:woke become:became be:was/were/been/am/is/are have:has/had child:children man:men woman:women person:people
  wife:wives foot:feet good:better/best bad:worse/worst`
    .split(/\s+/)
    .flatMap((entry) => {
      const [base = '', forms = ''] = entry.split(':');
      return forms.split('/').map((form) => [form, base] as const);
    }),
);
const ENDINGS = /(?:ings?|edly|ed|ies|ied|ly|es|s|ers?|est|ments?|ness|ful)$/;

/** A word cut to what its forms have in common: “rewriting”, “rewrites” and “rewrote” are one. */
export function stemOf(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  const cut =
    base.length <= 3 ? base : base.replace(ENDINGS, (ending) => (base.length - ending.length >= 3 ? '' : ending));
  return cut.length < 4 ? cut : cut.replace(/([^aeiouls])\1$/, '$1').replace(/[ey]$/, '');
}
