/**
 * Whether a text asks for no more messages: `said` in a sentence; `word`: a sentence is nothing but
 * the word, beside others that may say something else; `possible`: only a person can tell.
 */
export type StopWish = 'said' | 'word' | 'possible' | 'none';

/** Of a text's sentences, each in plain words without punctuation. */
export function stopWish(sentences: readonly string[]): StopWish {
  const wishes = sentences.map(wishOf);
  return ORDER.find((wish) => wishes.includes(wish)) ?? 'none';
}

const ORDER = ['said', 'word', 'possible'] as const satisfies readonly StopWish[];

function wishOf(sentence: string): StopWish {
  const told = SENTENCES.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
  if (told !== undefined) return isUnlimited(sentence, told) ? 'said' : 'possible';
  if (WORD.test(withoutManners(sentence))) return 'word';
  return POSSIBLE.test(sentence.replace(INNOCENT, ' ')) ? 'possible' : 'none';
}

/** "Stop texting me at night" and "why did you stop texting me" want messages. */
function isUnlimited(sentence: string, { 0: said, index }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index);
  return !TURNED.test(before) && !LIMIT.test(sentence.slice(index + said.length));
}

function withoutManners(sentence: string): string {
  return sentence.replace(MANNERS, ' ').replace(/\s+/g, ' ').trim();
}

const MANNERS =
  /\b(?:please|pls|plz|just|now|already|ok|okay|thank (?:you|u)|thanks|thx|ty|sorry|sir|ma'?am|hi|hello|hey|por favor|gracias|ya|hola)\b/g;
const WORD = /^(?:stop(?: stop)*|stop ?all|unsubscribe|opt ?out|alto|parar|paren?)$/;

const MESSAGES = '(?:texts?|messages?|msgs?|sms|texting|messaging)';
const WRITING = '(?:texting|messaging|contacting|bothering|spamming|harassing|asking|writing)';
const WRITE = '(?:text|message|contact|bother|spam|ask|write|sms)';
const MINE = '(?:this|my) (?:number|phone|cell)';
const ME = `(?:(?:me|us)(?: (?:at|on) ${MINE})?|(?:to )?${MINE})`;
const SOME = '(?:(?:any|anymore|more|all|these|those|the|your|with) )*';
const MENSAJES = '(?:mensajes?|textos?|sms)';
/** Only what is wished for or ordered: "no me mandan mensajes" complains that none come. */
const ESCRIBAN =
  '(?:escriba[ns]?|mande[ns]?|envie[ns]?|textee[ns]?|contacte[ns]?|molesten?|molestes)';
const ESCRIBIR = '(?:escribir|mandar|enviar|textear|contactar|molestar)';

/** Sentences that ask for no more messages, unless they go on to limit it. */
const SENTENCES = [
  `(?:stop|quit) ${WRITING}(?: ${ME})?`,
  `(?:stop|quit) sending (?:me )?${SOME}${MESSAGES}`,
  `(?:stop|no more) ${SOME}${MESSAGES}`,
  // "You don't text me any more" complains that none come.
  `(?<!\\b(?:i|you|u|guys|they|she|he|who|y'?all) )(?:do not|don'?t) (?:ever )?${WRITE} ${ME}`,
  `(?:do not|don'?t) (?:ever )?send (?:me )?${SOME}${MESSAGES}`,
  `(?:do not|don'?t|no longer) (?:want|wish|need) (?:to )?(?:(?:get|receive) )?${SOME}${MESSAGES}`,
  String.raw`(?:take|remove|delete|get) me (?:off|from|out of) (?:of )?(?:this|the|your|ur)(?: [a-z]+)? list`,
  '(?:delete|erase|lose|remove|forget) my (?:phone |cell )?number',
  'unsubscribe|opt me out',
  `(?<!no )(?:deje[ns]?|deja|dejar|paren?|para) de ${ESCRIBIR}(?:me|nos)?`,
  `no me ${ESCRIBAN}`,
  `no quiero (?:mas|recibir(?: mas)?|que me ${ESCRIBAN}(?: mas)?) ${MENSAJES}`,
  `no quiero que me ${ESCRIBAN}`,
  `no mas ${MENSAJES}`,
  String.raw`(?:quite|saque|borre|elimine)n?me de (?:la|esta|su)s? listas?`,
  '(?:quite|borre|elimine)n? mi numero',
  '(?:darme|deme|denme|dame) de baja',
  'cancel(?:ar|en?|e) (?:la |mi )?suscripcion',
].map((pattern) => new RegExp(String.raw`\b(?:${pattern})(?![\p{L}\p{N}'])`, 'u'));

/** What before such a sentence makes it a question, a condition or its contrary. */
const TURNED =
  /\b(?:why|when|did|does|if|once|until|before|after|si|cuando|por que)\b|\b(?:can'?t|cannot|can not|won'?t|do not|don'?t|didn'?t|not|never)(?: (?:ever|just|want|mean|say|ask|tell|you|u|to))* $/;
/** What after it says that it is only about some of them, or about something else. */
const LIMIT =
  /\b(?:at|on|in|before|after|when|while|until|till|during|so|too|today|tonight|tomorrow|right now|yet|if|unless|except|here|about|for|between|early|late|weekends?|nights?|mornings?|to|my|her|him|them|why|what|who|how|where|a|en|antes|despues|cuando|hasta|durante|tan|hoy|ahora|ahorita|si|de (?:noche|madrugada)|por la|los|sobre|para|al)\b/;

/** Ways of the words that have to do with no message. */
const INNOCENT =
  /\b(?:bus|train|truck|pit|rest|next|last|first|second|rail|non) ?stop\b|\bstop (?:signs?|lights?)\b|\bstop (?:by|over|off|there|here|along|and|to|at (?!once|all)|in|on|for (?!now|good))\b|\b(?:can'?t|cannot|can not|won'?t|couldn'?t|didn'?t|never|not) (?:ever )?stop (?!texting|messaging|contacting|sending|asking|writing)[a-z]+ing\b/g;
const POSSIBLE =
  /\bstop ?(?:all)?\b|\bquit\b|\bopt(?:ing|ed)? ?out\b|\bunsubscribed?\b|\bleave me alone\b|\b(?:remove|delete|erase) me\b|\btake me off\b|\bdon'?t (?:text|message|contact) me\b|\bno more$|^(?:cancel|end|revoke|enough)(?: (?:this|it|that|all|please))?$|\bdejen? de [a-z]+me\b|\bdejen?me en paz\b|\bbasta\b|\b(?:quiero|favor) parar\b|\bno mas$|^(?:cancelar|cancele|detener|baja)$/;
