/** What people write back when a home-care agency asks by text whether they can work. */
interface Phrases {
  readonly yes: readonly string[];
  /** A yes that binds only if the agency agrees to something. */
  readonly perhaps: readonly string[];
  readonly no: readonly string[];
  readonly stop: string;
}

export const ENGLISH: Phrases = {
  yes: [
    'Yes',
    'YES',
    'yes',
    'Sure',
    'sure thing',
    'Yes I can',
    'no problem',
    "I'll take it",
    'yep, works for me',
    'Ok yes',
    '👍',
    'Yes! Thank you',
    'Absolutely',
    'I can do it',
  ],
  perhaps: [
    'yes but only until 5',
    'I can but not before 3',
    'Maybe, let me check with my sitter',
    'yes if someone can drive me',
    'Where is it exactly?',
    'how long is the shift?',
    'let me check and get back to you',
  ],
  no: [
    'No',
    'NO',
    "can't sorry",
    'Sorry, I am already working',
    'no, not today',
    "I can't make it",
    'sorry out of town',
    'Nope sorry 😔',
    'I have class then',
    'not this time',
  ],
  stop: 'STOP',
};

export const SPANISH: Phrases = {
  yes: [
    'Sí',
    'si',
    'SI',
    'Claro que sí',
    'Sí puedo',
    'con mucho gusto',
    'Cuente conmigo',
    'sin problema',
    'yo lo tomo',
    'Sí, gracias',
  ],
  perhaps: [
    'sí pero solo hasta las 5',
    'déjeme ver y le aviso',
    'Tal vez, tengo que preguntar',
    'sí, si alguien me lleva',
    '¿dónde es?',
  ],
  no: [
    'No',
    'no puedo',
    'Lo siento, hoy no puedo',
    'No, estoy trabajando',
    'Disculpe, estoy de viaje',
    'ya tengo otro turno',
    'esta vez no',
  ],
  stop: 'STOP',
};
