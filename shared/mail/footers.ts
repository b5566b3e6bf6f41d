/** How the footers begin that mailing lists and lawyers put under other people's mails. */
const FOOTERS: readonly RegExp[] = [
  // What a tracking extension of Gmail leaves.
  /^ᐧ$/,
  /^you (?:received|are receiving) this (?:message|e-?mail) because\b/i,
  /^(?:to unsubscribe|unsubscribe from|to stop receiving|to post to this group|for more options, visit)\b/i,
  /^(?:reply to this email directly|view it on github|visit topic)\b/i,
  /\bmailing list\s*(?:--?\s.{0,80})?$/i,
  /^.{1,80}@.{1,80} mailing list$/i,
  /^(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|privileged|intended|virus|automatically)/i,
  /^(?:confidentiality|disclaimer|legal) ?(?:notice|note)?\s*[:.]/i,
  /^(?:please consider the environment|think before you print)/i,
  /^(?:diese e-?mail|diese nachricht)\b.{0,120}\b(?:vertraulich|bestimmt)/i,
  /^(?:ce (?:message|courriel|mail)|le présent)\b.{0,160}\b(?:confidentiel|destinataire)/i,
  /^(?:este (?:mensaje|correo|e-?mail)|esta mensagem)\b.{0,160}\b(?:confidencial|destinatari)/i,
  /^(?:le informazioni contenute|questo messaggio)\b.{0,160}\b(?:riservat|confidenzial|destinatari|allegati)/i,
  /^(?:dit (?:bericht|e-?mail)|deze e-?mail)\b.{0,160}\b(?:vertrouwelijk|bestemd)/i,
];

/** Whether a line begins such a footer. */
export function isFooter(text: string): boolean {
  const line = text.trim().slice(0, 400);
  return FOOTERS.some((pattern) => pattern.test(line));
}
