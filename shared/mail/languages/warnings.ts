/** How the warnings begin that mail servers put over mail from outside. */
export const WARNINGS: readonly string[] = [
  ...['caution', 'warning', 'attention', 'external', 'important', 'notice', 'alert', 'be careful', 'be cautious'],
  ...['this is an external', 'this came from outside', 'stop'],
  ...['achtung', 'vorsicht', 'warnung', 'extern', 'hinweis', 'wichtig'],
  ...['avertissement', 'externe', 'prudence', 'mise en garde'],
  ...['precaución', 'atención', 'advertencia', 'externo', 'aviso', 'cuidado'],
  ...['atenção', 'advertência', 'alerta'],
  ...['attenzione', 'avviso', 'esterno', 'avvertenza'],
  ...['let op', 'waarschuwing', 'opgelet'],
  ...['varning', 'advarsel', 'obs', 'externt', 'ekstern', 'varoitus', 'huomio', 'ulkoinen'],
  ...['uwaga', 'ostrzeżenie', 'pozor', 'upozornění', 'upozornenie', 'figyelem', 'atenție', 'upozorenje', 'opozorilo'],
  ...['внимание', 'осторожно', 'увага', 'dikkat', 'uyarı', 'προσοχή', 'tähelepanu', 'cảnh báo', 'chú ý'],
  ...['注意', '警告', '【注意', '【外部', '주의', '외부'],
];

/** How they name the mail, or who sent it. */
export const WARNED_OF: readonly string[] = [
  ...['mail', 'message', 'sender', 'attachment', 'communication', 'correspondence'],
  ...['nachricht', 'absender', 'anhäng', 'courriel', 'expéditeur', 'pièces jointes', 'pièce jointe'],
  ...['correo', 'mensaje', 'remitente', 'adjuntos', 'mensagem', 'remetente', 'anexos'],
  ...['messaggio', 'mittente', 'allegati', 'bericht', 'afzender', 'bijlage'],
  ...['meddeland', 'avsändar', 'avsender', 'afsender', 'melding', 'viesti', 'sähköposti', 'lähettäjä'],
  ...['wiadomoś', 'nadawc', 'zpráv', 'odesílatel', 'správa', 'odosielateľ', 'levél', 'üzenet', 'feladó', 'mesaj'],
  ...['expeditor', 'poruk', 'pošiljatelj', 'sporočil', 'письм', 'сообщени', 'отправител', 'лист', 'повідомлен'],
  ...['ileti', 'e-posta', 'gönderen', 'μήνυμα', 'αποστολέ', 'kiri', 'thư', 'メール', '送信者', '邮件', '郵件', '메일'],
];

/** How they say that it comes from outside, or what not to do with it. */
export const FROM_OUTSIDE: readonly string[] = [
  ...['originat', 'outside', 'external', 'do not click', 'not click', 'unless you recogni', 'unless you trust'],
  ...['außerhalb', 'extern', 'klicken sie', 'extérieur', 'ne cliquez', 'ne pas cliquer'],
  ...['fuera de', 'no haga clic', 'exterior', 'fora da', 'fora do', 'não clique'],
  ...['esterno', 'esterna', "dall'esterno", 'non cliccare', 'non fare clic', 'non aprire'],
  ...['buiten', 'klik niet', 'utanför', 'klicka inte', 'udenfor', 'uden for', 'utenfor', 'klik ikke', 'klikk ikke'],
  ...['ulkopuol', 'ulkois', 'z zewnątrz', 'spoza', 'zewnętrzn', 'nie klikaj', 'zvenčí', 'mimo', 'neklikejte'],
  ...['külső', 'ne kattints', 'din afara', 'nu accesa', 'izvan', 'vanjsk', 'zunaj', 'zunanj'],
  ...['извне', 'внешн', 'не переходите', 'зовнішн', 'ззовні', 'kuruluş dışı', 'dışarıdan', 'tıklamayın', 'εξωτερικ'],
  ...['väljast', 'bên ngoài', '外部', '社外', '외부'],
];

/** How they call such a mail or whoever sent it: one of these is enough. */
export const OUTSIDERS: readonly string[] = [
  ...['external sender', 'external e-mail', 'external email', 'external message'],
  ...['externer absender', 'externen absender', 'externe e-mail'],
  ...['expéditeur externe', 'courriel externe', 'remitente externo', 'correo externo', 'remetente externo'],
  ...['mittente esterno', 'externe afzender', 'extern avsändare', 'ekstern afsender'],
];
