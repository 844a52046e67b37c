const CONDITIONS = `
  dementia, alzheimer'?s?, parkinson'?s?, diabet(?:es|ic|ica|ico), insulina?, stroke, cancer,
  tumou?rs?, chemo(?:therapy)?, hiv, aids, vih, sida, hepatitis, copd, epoc, asthma, asma,
  epilep(?:sy|tic|sia), seizures?, convulsiones, depress(?:ion|ed), depresion, bipolar,
  schizophreni[ac]c?, esquizofreni[ac]o?, autis(?:m|tic|mo|ta), ptsd, ms patient, als,
  arthritis, artritis, paraly[sz](?:ed|is), paralisis, quadriplegic, paraplegic, amputee,
  blind, deaf, ciega?, ciego, sord[oa], covid(?:-?19)?, mrsa, flu, gripe,
  infect(?:ion|ed|ious), infeccion, pneumonia, neumonia, uti,
  heart (?:attack|failure|condition), infarto, derrame, fractur(?:e|ed|a),
  broken (?:hip|leg|arm), bed ?sores?, ulceras?, wounds?, heridas?,
  diagnos(?:is|ed|tico|ticad[oa]), disab(?:led|ility), discapacidad, discapacitad[oa],
  terminal(?:ly ill)?, demencia, enferm(?:o|a|edad|edades), illness, disease, sick,
  injur(?:y|ed), confused, combative, wander(?:s|ing), sundown(?:s|ing|er)
`;

const TREATMENT = `
  hospice, hospicio, palliative, paliativos?, hospital(?:ized|izad[oa])?, surger(?:y|ies),
  cirugia, dialysis, dialisis, medic(?:ation|ations|ines?|inas?|amentos?), meds, pills?,
  pastillas, injections?, inyecci(?:on|ones), oxygen, oxigeno, catheters?, cateter, sonda,
  foley, colostomy, ostomy, colostomia, trach(?:eostomy)?, ventilator, feeding tube, g-?tube,
  peg tube, rehab, physical therapy, vital signs, blood (?:sugar|pressure), presion arterial,
  therapy, terapia
`;

/** Care that tells the condition. */
const CARE = `
  incontinen(?:t|ce|te|cia), diapers?, panales, bed ?bound, bed ?ridden, encamad[oa],
  postrad[oa], wheelchairs?, silla de ruedas, walker, andador, hoyer, gait belt, total care,
  fall risk, riesgo de caida, non-?verbal, bathing, toileting, hearing aids?, audifonos,
  non-?ambulatory
`;

/**
 * Words that tell a client's health or care, in English and Spanish: regular expressions over plain
 * text, tried at word boundaries. Where a shift needs a skill, the office tells it by telephone.
 */
export const HEALTH_WORDS: readonly string[] = [CONDITIONS, TREATMENT, CARE].flatMap((words) =>
  words.trim().split(/,\s+/),
);
