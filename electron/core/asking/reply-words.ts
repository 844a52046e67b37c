/**
 * How people answer a request to work, in English and Spanish: regular expressions over plain text,
 * separated by semicolons and tried at word boundaries. They are taken out of a text in the order
 * in which they stand here, so that what is longer is understood first.
 */
const PHRASES = {
  /** Noes in form alone. */
  yesThoughNo: `
    no problem[oa]?; no probs?; not a problem; never a problem; np; no issues?; why not; can'?t wait; no doubt;
    no hay problema; no hay ningun problema; ningun problema; sin (?:ningun )?problemas?; no tengo (?:ningun )?problema;
    no es (?:ningun )?problema; como no; por que no; sin duda`,
  /** Noes that sound like something else. */
  noThoughYes: `
    (?:of course|absolutely|definitely|certainly|surely|probably|for sure|sure) not; (?:hell|heck) no; maybe next time;
    (?:maybe|perhaps) another time; (?:some )?(?:other|another|next) time; rain ?check; wish i could(?: help)?;
    (?:i )?(?:do not|don'?t) think (?:so|i can|i could|i will|i'?ll|i'?d); doubt it; i doubt (?:it|that); i'?m afraid not;
    (?:i would|i'?d|would) (?:love|like) to,? but (?:i )?(?:can'?t|cannot|can not|am|i'?m|have|already|work|got|had|won'?t|will not);
    (?:claro|por supuesto|seguro|desde luego) que no; (?:yo )?creo que no; no creo(?: que pueda| poder)?; me temo que no;
    (?:para|sera) la proxima; (?:en )?otra ocasion; otra vez sera; otro dia; ojala pudiera;
    (?:me gustaria|me encantaria|quisiera),? pero (?:no|ya|estoy|tengo|hoy)(?: puedo)?`,
  doubt: `
    not (?:really |too |very |so |quite |100 ?%? |entirely |completely )?sure(?: yet)?; unsure; not certain; not (?:so )?confident; maybe; mayb; perhaps;
    possibly; probably; might; may be able to; it depends; depends; (?:let|lemme) (?:me )?(?:check|see|think|ask|look|call|know); lemme;
    i'?(?:ll| will) (?:have to |need to )?(?:check|see|think|try|ask|let you know|let u know|get back|know)(?: to you)?; i will let (?:you|u) know;
    (?:i )?(?:need|have|got|gotta|want) (?:to )?(?:check|ask|see|think|know); get back to you; think about it; idk; i (?:do not|don'?t) know(?: yet)?;
    i think(?: so)?; i guess(?: so)?; i suppose; i hope(?: so)?; hopefully; tentative(?:ly)?; i could; could; i would; would; i'?d; i should be; should be able; trying; try to;
    not yet; shrug; hm+; um+; ehh?; eh;
    quizas?; tal vez; talvez; a lo mejor; puede ser; puede que; depende; deja?e?me (?:ver|checar|revisar|preguntar|pensar|confirmar);
    voy a (?:ver|checar|revisar|preguntar|tratar|intentar|pensar); tengo que (?:ver|checar|revisar|preguntar|pensar); no se(?: todavia| aun| si puedo| si pueda)?;
    no estoy (?:muy )?segur[oa]; no segur[oa]; creo(?: que)?(?: si)?; supongo(?: que si)?; espero(?: que si)?; posiblemente; probablemente;
    (?:yo |luego |ahorita )?(?:le|te|les) (?:aviso|digo|confirmo|llamo|contesto); intentare; tratare; todavia no(?: se)?; aun no(?: se)?; podria; quisiera; me gustaria`,
  no: `
    can'?t(?: (?:make|do|take|cover|work) (?:it|that|this|that one|this one))?; cannot; can not; cnt; couldn'?t; could not; won'?t(?: be able to)?; wont; will not(?: be able to)?;
    unable(?: to)?; unavailable; (?:i'?m |i am |am )?not (?:able(?: to)?|available|free|interested|today|tonight|tomorrow|this (?:time|week|weekend|one)|going to|gonna|possible|in town|working|for me|now|right now|happening);
    nope; nah+; naw; negative; (?:i'?ll |i will |i'?ll have to |have to |gonna |going to |i )pass(?: on (?:this|that|it)(?: one)?)?; i decline; declin(?:e|ing); busy;
    (?:already|i'?m|i am) (?:working|booked|scheduled|off|away|traveling|out of state); already (?:have|got|work); have (?:a |an |another |my )?(?:class(?:es)?|school|appointment|doctors?|shift|client|job|plans|family);
    out of town; on vacation; too far(?: away| for me)?; (?:do not|don'?t) (?:have (?:a )?(?:car|ride|sitter|babysitter|childcare)|want(?: to| it)?); no (?:car|ride|childcare|sitter|babysitter|way); rather not; thumbsdown; sick;
    no (?:puedo|podre|podria|pude|voy a poder|voy|me es posible|es posible|me interesa|quiero|tengo (?:carro|quien|como|transporte|ninera)|estoy(?: disponible| libre)?|se puede|alcanzo|llego); imposible; no (?:estoy )?disponible;
    (?:hoy|ahora|ahorita|manana|esta vez|esta semana|yo|mejor) no; (?:estoy |muy |ando )?ocupad[oa]; (?:estoy|ando) (?:trabajando|enferm[oa]|de viaje|de vacaciones|fuera);
    (?:ya )?tengo (?:trabajo|clases?|escuela|cita|otro turno|otr[oa] clientea?|(?:otro )?compromiso|planes); fuera de la ciudad; de vacaciones; de viaje; negativo; enferm[oa]; paso esta vez; muy lejos`,
  yes: `
    yes; yess; yea; yeah; yeahh; yeh; yep; yepp; yup; yupp; yas; sure(?: thing)?; surely; absolutely; definitely; certainly; of course; ofc; for sure; gladly; totally; thumbsup; affirmative;
    count me in; i'?m in; i am in; sign me up; put me (?:down|in)(?: for (?:it|that|this))?; i got (?:you|u);
    i'?(?:ll| will| can) (?:take|do|cover|work|pick up|get) (?:it|that|this|the shift|that shift|this shift|that one|this one|up the shift|up that shift);
    i (?:will|can) (?:take|do|cover|work|pick up) (?:it|that|this|the shift|that shift|this shift|that one|this one); i can(?: make it| be there| help(?: out)?| work)?; (?:yes )?can do; i can do;
    i'?m able(?: to)?; i am able(?: to)?; i'?(?:ll| will) be there; i will be there; i'?m (?:available|free); i am (?:available|free); available; that works(?: for me)?; it works(?: for me)?; works for me; sounds (?:good|great|perfect);
    happy to(?: help)?; glad to(?: help)?; love to; i will; i'?ll do it; will do; i accept; accepted; accept; with pleasure;
    sip; sii; claro(?: que sii?)?; por supuesto(?: que si)?; con (?:mucho )?gusto; seguro(?: que si)?; desde luego; dale; acepto; lo acepto; que sii?; afirmativo;
    (?:yo )?lo (?:tomo|hago|cubro|agarro|trabajo); (?:yo )?lo puedo (?:tomar|hacer|cubrir|trabajar); puedo (?:tomarlo|hacerlo|cubrirlo|ir|trabajar|trabajarlo|tomar el turno|cubrir el turno|tomar ese turno); yo puedo; puedo; cuent[ae] conmigo;
    (?:ahi|alli|alla) (?:estare|estoy|voy); estoy disponible; estoy libre; disponible; yo voy; yo lo (?:tomo|hago|cubro); me apunto; apunt[ea]me; anot[ea]me; encantad[oa]; me encantaria`,
  condition: `
    but; only; if; unless; until; till; til; after; before; except; as long as; provided; later; earlier; early; late; instead; half; part; first; another; different; other; both;
    pero; solo; solamente; nomas; si; hasta; despues; antes; excepto; menos; a partir; desde; cuando; siempre que; mas tarde; temprano; tarde; mitad; primero; otr[oa]; depende`,
  courtesy: `
    hi; hello; hey; hiya; good (?:morning|afternoon|evening|day|night); gm; thanks(?: so much| a lot| again)?; thank (?:you|u)(?: so much| very much| again)?; thx; tysm; ty; please; pls; plz; sorry(?: about that)?; my apologies; apologies;
    ma'?am; mam; sir; miss; dear; hun; hon; god bless(?: you)?; bless you; have a (?:good|great|nice|blessed) (?:day|one|night|evening|weekend); no worries; you'?re welcome; welcome; lol; haha+; xoxo; ok; okay; okk; kk; k; great; perfect; cool; awesome; unfortunately;
    just (?:saw|seeing|got|read) (?:this|it|your (?:text|message)); (?:for|about) (?:the )?(?:late|delayed) (?:reply|response|answer|text); for (?:asking|letting me know|thinking of me|the (?:offer|opportunity|heads up)|reaching out|the info); sent from my (?:iphone|android|phone|samsung galaxy.{0,20});
    hola; buenos dias; buen dia; buenas (?:tardes|noches); buenas; muchas gracias; mil gracias; gracias(?: a (?:usted|ti|ustedes))?; por favor; disculpen?; disculpa; perdone?; lo siento(?: mucho)?; senora?; senorita; jefa; bendiciones; dios (?:le|te|los|la) bendiga; igualmente; saludos; de nada;
    que tenga (?:un )?(?:buen|bonito|lindo|excelente) dia; esta bien; de acuerdo; vale; bueno; perfecto; excelente; listo; por (?:avisar|preguntar|pensar en mi|la oportunidad|tomarme en cuenta)`,
  filler: `
    i'?m; i; am; me; my; it'?s; it; is; that; this; the; a; an; shift; shifts; one; do; can; take; cover; will; be; there; to; for; you; u; we; with; her; him; them; and; so; of; on; in; happy;
    yo; el; la; lo; le; les; un; una; turno; turnos; con; y; a; de; que; es; estoy; ahi; alli; usted; ustedes; me; mi; para; ese; este; tomar; cubrir; hacer`,
} as const;

/** A bare "no" says no where it begins or ends a sentence, or what follows goes with it. */
const BARE_NO = String.raw`(?<=^ ?|[|,.!;:\n-] ?)no(?= ?$| ?[|,.!;:-]| (?:thanks?|thx|ty|sorry|i|i'm|im|not|ma'am|mam|sir|not|unfortunately|today|tonight|tomorrow|this|because|but|we|please|gracias|muchas|lo siento|disculpe|perdon|senora?|hoy|manana|esta|porque|pero|por|desafortunadamente|ya|estoy|tengo)(?![\p{L}\p{N}']))`;
/** "Si" is a yes where it begins a sentence and does not go on to a condition. */
const BARE_SI = String.raw`(?<=^ ?|[|,.!;:] ?)si(?= ?$| ?[|,.!;:]| (?:puedo|claro|por|gracias|muchas|senora?|con|lo|estoy|voy|yo|acepto|cuent[ae]|esta|dale|ok|seguro|va|vale|me|pero|solo|solamente|hasta|despues)(?![\p{L}\p{N}']))`;

type Phrases = Record<keyof typeof PHRASES, RegExp>;

/** Each kind as one pattern. */
export const REPLY_PHRASES: Readonly<Phrases> = {
  yesThoughNo: patternOf('yesThoughNo'),
  noThoughYes: patternOf('noThoughYes'),
  doubt: patternOf('doubt'),
  no: patternOf('no', BARE_NO),
  yes: patternOf('yes', BARE_SI),
  condition: patternOf('condition'),
  courtesy: patternOf('courtesy'),
  filler: patternOf('filler'),
};

function patternOf(kind: keyof typeof PHRASES, ...bare: readonly string[]): RegExp {
  const phrases = PHRASES[kind]
    .trim()
    .split(/\s*;\s*/)
    .sort((a, b) => b.length - a.length);
  const whole = String.raw`(?<![\p{L}\p{N}'])(?:${phrases.join('|')})(?![\p{L}\p{N}'])`;
  return new RegExp([whole, ...bare].join('|'), 'gu');
}
